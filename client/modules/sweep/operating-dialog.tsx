import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './dialog.module.css';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
  readonly onSave: (note: string | null) => void;
}

/** That an organisation the department lacks still operates, and how that was checked. */
export function OperatingDialog({ name, onClose, onSave }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [note, setNote] = useState('');
  return (
    <Modal
      open
      title={t('sweep.stillOperatingTitle')}
      okText={t('sweep.save')}
      cancelText={t('sweep.cancel')}
      onCancel={onClose}
      onOk={() => onSave(note.trim() === '' ? null : note.trim())}
    >
      <div className={style.form}>
        <strong>{name}</strong>
        <p className={style.hint}>{t('sweep.stillOperatingText')}</p>
        <div className={style.field}>
          <label htmlFor={id}>{t('sweep.note')}</label>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={200}
            value={note}
            placeholder={t('sweep.stillOperatingHint')}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
    </Modal>
  );
}
