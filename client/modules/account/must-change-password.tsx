import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MyAccount } from '../../../shared/account-view.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import style from './form.module.css';
import { useEntrance } from './use-entrance.ts';
import { meKey } from './use-me.ts';

/** A password that somebody else has set opens nothing but this. */
export function MustChangePassword({ account }: { account: MyAccount }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { signOut } = useEntrance();
  return (
    <div data-testid="must-change-password">
      <h1 className={style.title}>{t('account.must-change')}</h1>
      <p className={style.text}>{t('account.must-change-text')}</p>
      <ChangePasswordForm
        accountName={account.name}
        currentLabel={t('account.given-password')}
        onChanged={() => {
          void message.success(t('account.password-changed'));
          void client.invalidateQueries({ queryKey: meKey });
        }}
      />
      <p className={style.help}>
        {account.post}
        <Button type="link" size="small" onClick={() => signOut.mutate()}>
          {t('account.sign-out')}
        </Button>
      </p>
    </div>
  );
}
