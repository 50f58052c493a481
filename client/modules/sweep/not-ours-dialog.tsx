import { App, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SweepRowView } from '../../../shared/sweep/views.ts';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './dialog.module.css';
import { useListChange } from './sweep-queries.ts';

const reasons = ['public', 'closed', 'elsewhere', 'individual'] as const;

/** Why an entry is none of ours; the department's next list brings the answer along. */
export function NotOursDialog({
  listId,
  row,
  onClose,
}: {
  listId: string;
  row: SweepRowView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [reason, setReason] = useState<(typeof reasons)[number] | 'other'>('public');
  const [other, setOther] = useState('');
  const note = reason === 'other' ? other.trim() : t(`sweep.notOursReason.${reason}`);
  const change = useListChange(listId, () =>
    rpc.sweep.decide.mutate({ listId, rowNumber: row.rowNumber, decision: { verdict: 'not-ours', note } }),
  );
  return (
    <Modal
      open
      title={t('sweep.notOursTitle')}
      okText={t('sweep.save')}
      cancelText={t('sweep.cancel')}
      okButtonProps={{ disabled: note === '', loading: change.isPending }}
      onCancel={onClose}
      onOk={() =>
        change.mutate(undefined, {
          onSuccess: onClose,
          onError: (error) => void message.error(errorText(error)),
        })
      }
    >
      <div className={style.form}>
        <strong>{row.name}</strong>
        <p className={style.hint}>{t('sweep.notOursText')}</p>
        <Radio.Group
          className={style.radios}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        >
          {reasons.map((each) => (
            <Radio key={each} value={each}>
              {t(`sweep.notOursReason.${each}`)}
            </Radio>
          ))}
          <Radio value="other">{t('sweep.noteOther')}</Radio>
        </Radio.Group>
        {reason === 'other' && (
          <Input.TextArea
            aria-label={t('sweep.note')}
            rows={2}
            maxLength={200}
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
        )}
      </div>
    </Modal>
  );
}
