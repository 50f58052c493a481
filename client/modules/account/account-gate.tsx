import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import style from './account-gate.module.css';
import { DemoBar } from './demo-bar.tsx';
import { Entrance } from './entrance.tsx';
import { FirstAdministratorForm } from './first-administrator-form.tsx';
import { MustChangePassword } from './must-change-password.tsx';
import { useSessionEnded } from './session-end.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useMeQuery } from './use-me.ts';

/**
 * Before everything else: who is signed in decides whether the page opens, or what has to be done first. When a session ends while
 * the page is open, the page stays and signing in is asked over it.
 */
export function AccountGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useMeQuery();
  const ended = useSessionEnded();
  const me = query.data;
  if (!me) {
    return query.isError ? (
      <main className={style.failed}>
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      </main>
    ) : (
      <Spin className={style.waiting} size="large" description={t('screen.loading')} />
    );
  }
  const inside = (() => {
    if (!me.account) {
      return (
        <Entrance wide={me.needsFirstAdministrator}>
          {me.needsFirstAdministrator ? <FirstAdministratorForm /> : <SignInForm me={me} />}
        </Entrance>
      );
    }
    if (me.account.mustChangePassword) {
      return (
        <Entrance>
          <MustChangePassword account={me.account} />
        </Entrance>
      );
    }
    return children;
  })();
  return (
    <>
      {me.demo && <DemoBar me={me} />}
      {inside}
      {me.account && ended && <SignInAgain me={me} account={me.account} />}
    </>
  );
}
