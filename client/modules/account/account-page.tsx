import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../division/division-tree.ts';
import { AccessTokens } from './access-tokens.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import style from './page.module.css';
import { SecondFactor } from './second-factor.tsx';
import { SessionList } from './session-list.tsx';
import { useMay, useMe } from './use-me.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly onClose: () => void;
}

/** The own account: who one is here, password, signed-in devices, second factor. */
export function AccountPage({ tree, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const mayExport = useMay('export.take');
  if (!me) return null;
  const facts = [
    [t('account.post'), me.post],
    [t('account.name'), me.name],
    [
      t('account.role'),
      `${t(`account.role-${me.role}`)}${t('account.demo-colon')}${t(`account.role-${me.role}-does`)}`,
    ],
    [
      t('account.divisions'),
      me.boundCodes.map((code) => tree.byCode.get(code)?.name ?? code).join(t('screen.comma')),
    ],
  ];
  return (
    <main className={style.page} data-testid="account-page">
      <header className={style.bar}>
        <h1>{t('account.my-account')}</h1>
        <Button onClick={onClose}>{t('account.back')}</Button>
      </header>
      <div className={style.narrow}>
        <dl className={style.facts}>
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <section className={style.section}>
          <h2>{t('account.change-password')}</h2>
          <div className={style.form}>
            <ChangePasswordForm
              accountName={me.name}
              currentLabel={t('account.current-password')}
              onChanged={() => void message.success(t('account.password-changed'))}
            />
          </div>
        </section>
        <SecondFactor on={me.secondFactor} />
        <SessionList />
        {mayExport && <AccessTokens />}
      </div>
    </main>
  );
}
