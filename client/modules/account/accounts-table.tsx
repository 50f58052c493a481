import { Empty, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../shared/account-view.ts';
import { useMedia } from '../../ui/use-media.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { chinaTime } from '../setting/china-time.ts';
import { AccountActions } from './account-actions.tsx';
import { stateOf } from './account-filter.ts';
import type { AccountChanges } from './account-queries.ts';
import style from './accounts.module.css';
import { useDivisionNames } from './division-names.ts';
import type { Handover } from './one-time-password.tsx';

interface Props {
  readonly accounts: readonly AccountView[];
  readonly loading: boolean;
  readonly tree: DivisionTree;
  readonly changes: AccountChanges;
  readonly refresh: () => Promise<readonly AccountView[]>;
  readonly onEdit: (account: AccountView) => void;
  readonly onHandover: (handover: Handover) => void;
}

/** The accounts, a line each; on a phone what matters most of each. */
export function AccountsTable({ accounts, loading, tree, changes, refresh, onEdit, onHandover }: Props) {
  const { t, i18n } = useTranslation();
  const phone = useMedia('(max-width: 899px)');
  const divisionNames = useDivisionNames(tree);
  const role = (account: AccountView) => t(`account.role-${account.role}`);
  const state = (account: AccountView) => (
    <span className={style.state} data-state={stateOf(account)}>
      {t(`account.state-${stateOf(account)}`)}
    </span>
  );
  const post = (account: AccountView) => (
    <>
      {account.post}
      <span className={style.name}>{account.name}</span>
    </>
  );
  const actions = (account: AccountView) => (
    <AccountActions
      account={account}
      changes={changes}
      refresh={async () => (await refresh()).find(({ id }) => id === account.id) ?? null}
      onEdit={() => onEdit(account)}
      onHandover={onHandover}
    />
  );
  const wide: TableColumnsType<AccountView> = [
    {
      title: t('account.post'),
      key: 'post',
      render: (_, account) => post(account),
      sorter: (a, b) => a.post.localeCompare(b.post, 'zh-CN'),
    },
    { title: t('account.role'), key: 'role', width: 110, render: (_, account) => role(account) },
    {
      title: t('account.divisions'),
      key: 'divisions',
      width: 240,
      render: (_, { boundCodes }) => divisionNames(boundCodes),
    },
    {
      title: t('account.telephone'),
      key: 'telephone',
      width: 140,
      render: (_, { officeTelephone }) => officeTelephone ?? '—',
    },
    {
      title: t('account.last-seen'),
      key: 'last-seen',
      width: 170,
      sorter: (a, b) => (a.lastSeenAt ?? '').localeCompare(b.lastSeenAt ?? ''),
      render: (_, { lastSeenAt }) => (lastSeenAt ? chinaTime(lastSeenAt, i18n.language) : t('account.never')),
    },
    { title: t('account.state'), key: 'state', width: 100, render: (_, account) => state(account) },
    {
      title: t('account.actions'),
      key: 'actions',
      width: 150,
      align: 'end',
      render: (_, account) => actions(account),
    },
  ];
  const narrow: TableColumnsType<AccountView> = [
    {
      title: t('account.post'),
      key: 'post',
      render: (_, account) => (
        <>
          {post(account)}
          <span className={style.name}>
            {role(account)}
            {' · '}
            {divisionNames(account.boundCodes)}
          </span>
          {state(account)}
        </>
      ),
    },
    { title: t('account.actions'), key: 'actions', width: 132, render: (_, account) => actions(account) },
  ];
  return (
    <div className={style.table}>
      <Table<AccountView>
        size="middle"
        rowKey="id"
        columns={phone ? narrow : wide}
        dataSource={[...accounts]}
        loading={loading}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={loading ? '' : t('account.accounts-none')}
            />
          ),
        }}
        onRow={({ name }) => ({ 'data-account': name }) as object}
      />
    </div>
  );
}
