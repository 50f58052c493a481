import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import style from './accounts.module.css';
import { CopyButton } from './copy-button.tsx';

/** What has to be told to the person at a post. */
export interface Handover {
  readonly post: string;
  readonly name: string;
  readonly password: string;
}

/** A password shown once: only its hash is kept. */
export function OneTimePassword({ handover, onClose }: { handover: Handover; onClose: () => void }) {
  const { t } = useTranslation();
  const { post, name, password } = handover;
  return (
    <Modal
      open
      centered
      // A click beside it must not lose what cannot be shown again.
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('account.one-time-title', { post })}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('account.one-time-done')}
        </Button>
      }
    >
      <p>
        {t('account.one-time-account')}
        {t('account.demo-colon')}
        <strong>{name}</strong>
      </p>
      <p className={style.password}>
        <code data-testid="one-time-password">{password}</code>
        <CopyButton text={password} />
      </p>
      <p>{t('account.one-time-text')}</p>
      <Alert type="warning" showIcon title={t('account.one-time-once')} />
    </Modal>
  );
}
