import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { chinaTime } from '../setting/china-time.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './page.module.css';
import listStyle from './session-list.module.css';
import { nameClient } from './user-agent.ts';

const queryKey = ['account', 'sessions'];

/** The browsers signed in with the own account, and the way to sign them out from here. */
export function SessionList() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const query = useQuery({ queryKey, queryFn: () => rpc.account.sessions.query() });
  const after = {
    onSuccess: () => void message.success(t('account.session-ended')),
    onError: (error: Error) => void message.error(errorText(error)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  };
  const end = useMutation({ mutationFn: (id: string) => rpc.account.endSession.mutate({ id }), ...after });
  const endOthers = useMutation({ mutationFn: () => rpc.account.endOtherSessions.mutate(), ...after });
  const clientText = (userAgent: string | null) => {
    const named = nameClient(userAgent);
    return named ? t('account.session-on', named) : t('account.session-unknown');
  };
  const others = query.data?.filter(({ current }) => !current).length ?? 0;
  return (
    <section className={style.section} aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('account.sessions')}</h2>
      <p className={style.text}>{t('account.sessions-text')}</p>
      {query.isError && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <Skeleton active title={false} />}
      <ul className={listStyle.list} data-testid="sessions">
        {query.data?.map(({ id, current, address, client: userAgent, createdAt, lastSeenAt }) => (
          <li key={id}>
            <div>
              <strong>{clientText(userAgent)}</strong>
              {current && <span className={listStyle.current}>{t('account.session-current')}</span>}
              <p className={style.quiet}>
                {[
                  address && t('account.session-address', { address }),
                  t('account.session-began', { time: chinaTime(createdAt, i18n.language) }),
                  !current && t('account.session-seen', { time: chinaTime(lastSeenAt, i18n.language) }),
                ]
                  .filter(Boolean)
                  .join(t('screen.comma'))}
              </p>
            </div>
            {!current && (
              <Button
                loading={end.isPending && end.variables === id}
                aria-label={t('account.session-end-named', { client: clientText(userAgent) })}
                onClick={() => end.mutate(id)}
              >
                {t('account.session-end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {query.data &&
        (others > 0 ? (
          <Button danger loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('account.sessions-end-others')}
          </Button>
        ) : (
          <p className={style.quiet}>{t('account.sessions-only-this')}</p>
        ))}
    </section>
  );
}
