import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import style from './access-tokens.module.css';
import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly label: string;
  readonly token: string;
  readonly address: string;
  readonly onClose: () => void;
}

/** A token shown once: only its hash is kept. */
export function OneTimeToken({ label, token, address, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      centered
      // A click beside it must not lose what cannot be shown again.
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t('export.token-created-title', { label })}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('export.token-done')}
        </Button>
      }
    >
      <p className={style.token}>
        <code data-testid="access-token">{token}</code>
        <CopyButton text={token} />
      </p>
      <p className={style.token}>
        <code>{address}</code>
        <CopyButton text={address} />
      </p>
      <p>{t('export.token-created-text')}</p>
      <Alert type="warning" showIcon title={t('export.token-once')} />
    </Modal>
  );
}
