import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../shared/issue.ts';
import style from './import-page.module.css';

/** What is the matter with a row and how to mend it. */
export function IssueText({ issue }: { issue: Issue }) {
  const { t, i18n } = useTranslation();
  const fix = `issue.${issue.code}.fix`;
  return (
    <div className={style.issueText} data-severity={issue.severity}>
      <span className={style.severity}>{t(`importScreen.severity-${issue.severity}`)}</span>
      <div>
        <p>
          {issue.field && <strong>{t([`importScreen.field.${issue.field}`, issue.field])}</strong>}
          {issue.field && t('importScreen.colon')}
          {t(`issue.${issue.code}`, issue.params)}
        </p>
        {i18n.exists(fix) && <p className={style.hint}>{t(fix, issue.params)}</p>}
      </div>
    </div>
  );
}
