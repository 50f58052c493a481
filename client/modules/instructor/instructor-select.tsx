import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { useInstructorOptions } from './instructor-options.ts';
import type { InstructorSummary } from './instructor-queries.ts';
import style from './instructors.module.css';
import { useAssign } from './use-assign.ts';

interface Props {
  readonly organisation: { readonly id: string; readonly name: string; readonly divisionCode: string };
  /** Who instructs it now. */
  readonly present: InstructorSummary | null;
  /** Of the assignment in force; null: there was never one. */
  readonly version: number | null;
  /** The version is known by now. */
  readonly ready: boolean;
  readonly quarter: Quarter;
  readonly may: boolean;
}

/** Who instructs an organisation, and the choice of another one. */
export function InstructorSelect({ organisation, present, version, ready, quarter, may }: Props) {
  const { t } = useTranslation();
  const { busy, assign } = useAssign(quarter);
  const options = useInstructorOptions(organisation.divisionCode, quarter, may);
  const presentText = present && `${present.certificateNumber} ${present.post}`;
  if (!may) return presentText ?? t('instructor.line-none');
  const known = options.some(({ value }) => value === present?.id);
  return (
    <Select<string>
      className={style.choice ?? ''}
      aria-label={t('instructor.choose-for', { name: organisation.name })}
      data-testid="instructor-choice"
      placeholder={t('instructor.choose')}
      notFoundContent={t('instructor.choose-none')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      loading={busy}
      disabled={busy || !ready}
      value={present?.id ?? null}
      options={[...(present && !known ? [{ value: present.id, label: presentText }] : []), ...options]}
      onChange={(id?: string) => void assign(id ?? null, [{ ...organisation, assignmentVersion: version }])}
    />
  );
}
