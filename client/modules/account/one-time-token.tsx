import { useTranslation } from 'react-i18next';
import style from './access-tokens.module.css';
import { CopyButton } from './copy-button.tsx';
import { ShownOnce } from './shown-once.tsx';

interface Props {
  readonly label: string;
  readonly token: string;
  readonly address: string;
  readonly onClose: () => void;
}

/** A token for other programs, and the address it is for. */
export function OneTimeToken({ label, token, address, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ShownOnce
      title={t('export.token-created-title', { label })}
      warning={t('export.token-once')}
      done={t('export.token-done')}
      onClose={onClose}
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
    </ShownOnce>
  );
}
