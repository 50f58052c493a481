import { useTranslation } from 'react-i18next';
import style from './accounts.module.css';
import { CopyButton } from './copy-button.tsx';
import { ShownOnce } from './shown-once.tsx';

/** What has to be told to the person at a post. */
export interface Handover {
  readonly post: string;
  readonly name: string;
  readonly password: string;
}

/** The first password of an account. */
export function OneTimePassword({ handover, onClose }: { handover: Handover; onClose: () => void }) {
  const { t } = useTranslation();
  const { post, name, password } = handover;
  return (
    <ShownOnce
      title={t('account.one-time-title', { post })}
      warning={t('account.one-time-once')}
      done={t('account.one-time-done')}
      onClose={onClose}
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
    </ShownOnce>
  );
}
