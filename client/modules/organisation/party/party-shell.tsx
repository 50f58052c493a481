import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField, type ReasonKind } from '../edit/reason-field.tsx';
import { useRecordWork } from '../edit/record-work.tsx';
import style from './party-form.module.css';

interface Props {
  readonly label: string;
  readonly id: string;
  readonly kind: ReasonKind;
  readonly ready: boolean;
  readonly saveText: string;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form of the card: its fields, why, save and cancel. */
export function PartyShell({ label, id, kind, ready, saveText, onSave, onClose, children }: Props) {
  const { t } = useTranslation();
  const { busy, clearError } = useRecordWork();
  const [reason, setReason] = useState('');
  const end = useRef<HTMLDivElement>(null);
  // Opened at the lower edge, the form would lie below it.
  // Newer browsers answer with a promise, which React would take for a clean-up.
  useEffect(() => {
    void end.current?.scrollIntoView({ block: 'nearest' });
    // Where the form is longer than the panel, the field it begins with matters more.
    const focused = document.activeElement;
    if (focused && end.current?.closest('form')?.contains(focused))
      void focused.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Form
      className={style.form ?? ''}
      layout="vertical"
      aria-label={label}
      onFinish={() => onSave(reason.trim())}
    >
      {children}
      <ReasonField id={`${id}reason`} kind={kind} value={reason} onChange={setReason} />
      <div className={style.actions} ref={end}>
        <Button
          onClick={() => {
            clearError();
            onClose();
          }}
        >
          {t('screen.cancel')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={busy || !ready || reason.trim() === ''}>
          {saveText}
        </Button>
      </div>
    </Form>
  );
}
