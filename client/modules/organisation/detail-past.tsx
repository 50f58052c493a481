import { useTranslation } from 'react-i18next';
import type { OrganisationDetail } from './detail-query.ts';
import './detail-past.css';

type Props = Pick<OrganisationDetail, 'history' | 'grades'>;

/** Grades by half-year and the states by quarter, newest first. */
export function DetailPast({ history, grades }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {grades.length > 0 && (
        <>
          <h3>{t('screen.grades')}</h3>
          <ol className="grades">
            {grades.toReversed().map((entry) => (
              <li key={entry.fromQuarter}>
                <span>{entry.halfYear}</span>
                <span>{t(`screen.grade-${entry.grade}`)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <h3>{t('screen.past')}</h3>
      <ol className="past">
        {history.toReversed().map((entry) => (
          <li key={entry.fromQuarter}>
            <span className="past-quarter">{entry.fromQuarter}</span>
            <span>
              {[
                entry.employees === null ? null : t('screen.past-employees', { count: entry.employees }),
                entry.members === null ? null : t('screen.past-members', { count: entry.members }),
                entry.activists ? t('screen.past-activists', { count: entry.activists }) : null,
                entry.developedThisYear
                  ? t('screen.past-developed', { count: entry.developedThisYear })
                  : null,
                entry.partyOrganisationName ?? t('screen.organised-unorganised'),
                entry.status === 'operating' ? null : t(`screen.status-${entry.status}`),
                entry.located ? null : t('screen.unlocated'),
              ]
                .filter((text) => text !== null)
                .join(t('screen.comma'))}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
