import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../../shared/account.ts';
import type { AccountView } from '../../../shared/account-view.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { accountStates, filterAccounts, noAccountFilter } from './account-filter.ts';
import { useAccountChanges, useAccounts } from './account-queries.ts';
import style from './accounts.module.css';
import { AccountsTable } from './accounts-table.tsx';
import { DivisionFilter } from './division-select.tsx';
import { type Handover, OneTimePassword } from './one-time-password.tsx';
import pageStyle from './page.module.css';

interface Props {
  readonly tree: DivisionTree;
  readonly onClose: () => void;
}

/** Who may use the product, where and as what: made, moved, suspended and helped by an administrator. */
export function AccountsPage({ tree, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useAccounts();
  const changes = useAccountChanges();
  const [filter, setFilter] = useState(noAccountFilter);
  const [edited, setEdited] = useState<AccountView | 'new' | null>(null);
  const [handover, setHandover] = useState<Handover | null>(null);
  const listed = filterAccounts(query.data ?? [], tree, filter);
  return (
    <main className={pageStyle.page} data-testid="accounts-page">
      <header className={pageStyle.bar}>
        <h1>{t('account.accounts')}</h1>
        <Button type="primary" data-testid="account-create" onClick={() => setEdited('new')}>
          {t('account.create')}
        </Button>
        <Button onClick={onClose}>{t('account.back')}</Button>
      </header>
      <div className={pageStyle.wide}>
        <p className={pageStyle.quiet}>{t('account.accounts-text')}</p>
        <search className={style.filter}>
          <Input
            allowClear
            aria-label={t('account.accounts-search')}
            placeholder={t('account.accounts-search')}
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          />
          <DivisionFilter
            tree={tree}
            value={filter.divisionCode}
            onChange={(divisionCode) => setFilter({ ...filter, divisionCode })}
          />
          <Select
            aria-label={t('account.role')}
            allowClear
            placeholder={t('account.accounts-all-roles')}
            value={filter.role}
            options={roles.map((role) => ({ value: role, label: t(`account.role-${role}`) }))}
            onChange={(role) => setFilter({ ...filter, role: role ?? null })}
          />
          <Select
            aria-label={t('account.state')}
            allowClear
            placeholder={t('account.accounts-all-states')}
            value={filter.state}
            options={accountStates.map((state) => ({ value: state, label: t(`account.state-${state}`) }))}
            onChange={(state) => setFilter({ ...filter, state: state ?? null })}
          />
          <span className={pageStyle.quiet}>{t('account.accounts-count', { count: listed.length })}</span>
        </search>
        {query.isError ? (
          <FailureNote
            text={errorText(query.error)}
            retryText={t('screen.retry')}
            onRetry={() => void query.refetch()}
          />
        ) : (
          <AccountsTable
            accounts={listed}
            loading={query.isPending}
            tree={tree}
            changes={changes}
            refresh={async () => (await query.refetch()).data ?? []}
            onEdit={setEdited}
            onHandover={setHandover}
          />
        )}
      </div>
      {edited && (
        <AccountDrawer
          key={edited === 'new' ? 'new' : edited.id}
          account={edited === 'new' ? null : edited}
          newest={edited === 'new' ? null : (query.data?.find(({ id }) => id === edited.id) ?? null)}
          tree={tree}
          changes={changes}
          onHandover={setHandover}
          onClose={() => setEdited(null)}
        />
      )}
      {handover && <OneTimePassword handover={handover} onClose={() => setHandover(null)} />}
    </main>
  );
}
