import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/account.ts';
import type { Me } from '../../../shared/account-view.ts';
import style from './demo-bar.module.css';

interface Props {
  readonly me: Me;
  readonly busy: boolean;
  /** The bar always in sight; another set stands over it while signing in again. */
  readonly inBar: boolean;
  readonly onRole: (role: Role) => void;
}

/** The demo's accounts, one click each; the present one is pressed. */
export function DemoRoles({ me, busy, inBar, onRole }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={style.roles} aria-label={t('account.demo-roles')} disabled={busy}>
      {me.demoAccounts.map(({ role, name, post }) => (
        <button
          key={name}
          type="button"
          data-testid={inBar ? `demo-role-${role}` : undefined}
          aria-pressed={me.account?.name === name}
          title={post}
          onClick={() => onRole(role)}
        >
          {t(`account.role-${role}`)}
        </button>
      ))}
    </fieldset>
  );
}
