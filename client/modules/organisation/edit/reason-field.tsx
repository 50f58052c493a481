import { AutoComplete, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** Reasons offered: of an ordinary change, of one that takes the record out of operation, of a new one, of a review. */
const offered = {
  change: ['quarter', 'reported', 'visited', 'compared', 'corrected'],
  leave: ['cancelled', 'closed', 'moved', 'merged', 'mistaken'],
  create: ['visited', 'registered', 'compared', 'reported'],
  party: ['approved', 'adjusted', 'compared', 'corrected'],
} as const;
export type ReasonKind = keyof typeof offered;

interface Props {
  readonly id: string;
  readonly kind: ReasonKind;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why, in one line: picked or written. */
export function ReasonField({ id, kind, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('record.reason')} htmlFor={id} required>
      <AutoComplete
        id={id}
        value={value}
        onChange={onChange}
        maxLength={200}
        placeholder={t(`record.reason-hint-${kind}`)}
        // Offered to an empty line only: they would cover what is above it.
        options={value === '' ? offered[kind].map((reason) => ({ value: t(`record.reason-${reason}`) })) : []}
      />
    </Form.Item>
  );
}
