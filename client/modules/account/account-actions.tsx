import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../shared/account-view.ts';
import { refusalOf } from '../../api/refusal.ts';
import { useErrorText } from '../setting/error-text.ts';
import type { AccountChanges } from './account-queries.ts';
import style from './accounts.module.css';
import type { Handover } from './one-time-password.tsx';
import { useMe } from './use-me.ts';

interface Props {
  readonly account: AccountView;
  readonly changes: AccountChanges;
  /** Reads the account anew; null: it is gone. */
  readonly refresh: () => Promise<AccountView | null>;
  readonly onEdit: () => void;
  readonly onHandover: (handover: Handover) => void;
}

type Act = 'suspend' | 'resume' | 'reset' | 'clear-factor';

/** What can be done to one account; each says first what it will do. */
export function AccountActions({ account, changes, refresh, onEdit, onHandover }: Props) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const errorText = useErrorText();
  const own = useMe()?.id === account.id;
  const run: Record<Act, (target: AccountView) => Promise<unknown>> = {
    suspend: async (target) => {
      await changes.setSuspended.mutateAsync({ target, suspended: true });
      void message.success(t('account.suspended', { post: target.post }));
    },
    resume: async (target) => {
      await changes.setSuspended.mutateAsync({ target, suspended: false });
      void message.success(t('account.resumed', { post: target.post }));
    },
    reset: async (target) => {
      const { password } = await changes.resetPassword.mutateAsync(target);
      onHandover({ post: target.post, name: target.name, password });
    },
    'clear-factor': async (target) => {
      await changes.clearSecondFactor.mutateAsync(target);
      void message.success(t('account.factor-cleared', { post: target.post }));
    },
  };
  const ask = async (act: Act) => {
    // Who signs in or changes the own password changes the account too: what is asked about is what is there now.
    const target = (await refresh()) ?? account;
    modal.confirm({
      title: t(`account.${act}-title`, { post: target.post }),
      content: t(`account.${act}-text`),
      okText: t(`account.${act}`),
      okButtonProps: { danger: act !== 'resume' },
      centered: true,
      onOk: () =>
        run[act](target).catch((error) => {
          const conflict = refusalOf(error).code === 'version-conflict';
          void message.error(conflict ? t('account.conflict-action') : errorText(error), 6);
        }),
    });
  };
  const acts: Act[] = [
    'reset',
    ...(account.secondFactor ? ['clear-factor' as const] : []),
    account.suspended ? 'resume' : 'suspend',
  ];
  return (
    <div className={style.rowActions}>
      <Button onClick={onEdit}>{t('account.edit')}</Button>
      {own ? (
        <Button disabled title={t('account.own-account')}>
          {t('account.more')}
        </Button>
      ) : (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          // What can be done may have changed since the list was read.
          onOpenChange={(open) => open && void refresh()}
          menu={{
            items: acts.map((act) => ({ key: act, label: t(`account.${act}`), danger: act === 'suspend' })),
            onClick: ({ key }) => void ask(key as Act),
          }}
        >
          <Button aria-label={t('account.more-named', { post: account.post })} aria-haspopup="menu">
            {t('account.more')}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
