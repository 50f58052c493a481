import { App, Button, Popconfirm, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccessTokenView, maxAccessTokens } from '../../../shared/access-token.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { chinaTime } from '../setting/china-time.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './access-tokens.module.css';
import { CopyButton } from './copy-button.tsx';
import { NewToken } from './new-token.tsx';
import { OneTimeToken } from './one-time-token.tsx';
import page from './page.module.css';
import list from './session-list.module.css';
import { useAccessTokens } from './token-queries.ts';

/** The own tokens with which QGIS and other programs read the published quarters. */
export function AccessTokens() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { tokens, create, revoke } = useAccessTokens();
  const [made, setMade] = useState<{ label: string; token: string } | null>(null);
  const address = `${window.location.origin}/ogc`;
  const held = tokens.data?.filter(isLive).length ?? 0;
  return (
    <section className={page.section} aria-labelledby="tokens-title" data-testid="access-tokens">
      <h2 id="tokens-title">{t('export.tokens')}</h2>
      <p className={page.text}>{t('export.tokens-text')}</p>
      <div className={style.address}>
        <span>{t('export.tokens-address')}</span>
        <code>{address}</code>
        <CopyButton text={address} />
      </div>
      {tokens.isError && (
        <FailureNote
          text={errorText(tokens.error)}
          retryText={t('screen.retry')}
          onRetry={() => void tokens.refetch()}
        />
      )}
      {tokens.isPending && <Skeleton active title={false} />}
      {tokens.data?.length === 0 && <p className={page.text}>{t('export.tokens-none')}</p>}
      {tokens.data && tokens.data.length > 0 && (
        <ul className={list.list}>
          {tokens.data.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              onRevoke={() => revoke.mutateAsync(token.id)}
              isRevoking={revoke.isPending && revoke.variables === token.id}
            />
          ))}
        </ul>
      )}
      {held >= maxAccessTokens ? (
        <p className={page.quiet}>{t('export.tokens-full')}</p>
      ) : (
        <NewToken create={create} onMade={setMade} />
      )}
      {made && <OneTimeToken {...made} address={address} onClose={() => setMade(null)} />}
    </section>
  );
}

function isLive({ expiresAt }: AccessTokenView): boolean {
  return Date.parse(expiresAt) > Date.now();
}

interface RowProps {
  readonly token: AccessTokenView;
  readonly isRevoking: boolean;
  readonly onRevoke: () => Promise<void>;
}

function TokenRow({ token, isRevoking, onRevoke }: RowProps) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const { label, createdAt, expiresAt, lastUsedAt } = token;
  const timeOf = (at: string) => chinaTime(at, i18n.language);
  const revoke = () =>
    onRevoke().then(
      () => void message.success(t('export.token-revoked')),
      (error: unknown) => void message.error(errorText(error)),
    );
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <p className={page.quiet}>
          {[
            t('export.token-made', { time: timeOf(createdAt) }),
            isLive(token)
              ? t('export.token-expires', { time: timeOf(expiresAt) })
              : t('export.token-expired'),
            lastUsedAt ? t('export.token-used', { time: timeOf(lastUsedAt) }) : t('export.token-unused'),
          ].join(t('screen.comma'))}
        </p>
      </div>
      <Popconfirm
        title={t('export.token-revoke-title', { label })}
        description={t('export.token-revoke-text')}
        okText={t('export.token-revoke')}
        okButtonProps={{ danger: true }}
        cancelText={t('screen.cancel')}
        onConfirm={revoke}
      >
        <Button loading={isRevoking} aria-label={t('export.token-revoke-named', { label })}>
          {t('export.token-revoke')}
        </Button>
      </Popconfirm>
    </li>
  );
}
