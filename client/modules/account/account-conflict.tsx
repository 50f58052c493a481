import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountFacts, AccountView } from '../../../shared/account-view.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import style from './accounts.module.css';
import { conflictingFields } from './conflicting-fields.ts';
import { useDivisionNames } from './division-names.ts';

interface Props {
  readonly newest: AccountView;
  readonly yours: AccountFacts;
  readonly tree: DivisionTree;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Somebody else saved first: what it says now beside what was typed, and whose shall hold. */
export function AccountConflict({ newest, yours, tree, onTakeTheirs, onKeepMine }: Props) {
  const { t } = useTranslation();
  const divisionNames = useDivisionNames(tree);
  const text = (field: keyof AccountFacts, facts: AccountFacts | AccountView): string => {
    if (field === 'role') return t(`account.role-${facts.role}`);
    if (field === 'boundCodes') return divisionNames(facts.boundCodes);
    return facts[field] ?? t('account.none');
  };
  const labels = {
    post: t('account.post'),
    name: t('account.name'),
    role: t('account.role'),
    boundCodes: t('account.divisions'),
    officeTelephone: t('account.telephone'),
  };
  const fields = conflictingFields(newest, yours);
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="account-conflict"
      title={t('account.conflict-title')}
      description={
        <>
          {fields.length === 0 ? (
            <p>{t('account.conflict-same')}</p>
          ) : (
            <ul className={style.conflict}>
              {fields.map((field) => (
                <li key={field}>
                  {t('account.conflict-line', {
                    field: labels[field],
                    theirs: text(field, newest),
                    yours: text(field, yours),
                  })}
                </li>
              ))}
            </ul>
          )}
          <div className={style.conflictActions}>
            <Button onClick={onTakeTheirs}>{t('account.conflict-take-theirs')}</Button>
            <Button onClick={onKeepMine}>{t('account.conflict-keep-mine')}</Button>
          </div>
        </>
      }
    />
  );
}
