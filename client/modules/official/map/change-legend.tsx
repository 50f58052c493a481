import { useTranslation } from 'react-i18next';
import { changeTable } from '../../../../shared/change-symbol.ts';
import { type OrganisationChange, organisationChanges } from '../../../../shared/organisation-change.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import { changeIcon } from '../../../map/symbol-icon.ts';
import { IconMark } from '../../organisation/symbol-mark.tsx';
import { useQuarterText } from '../../setting/quarter-text.ts';
import type { ChangeCounts } from './count-changes.ts';
import styles from './theme-legend.module.css';

const order = Object.keys(changeTable) as OrganisationChange[];

/** The marks of change with their counts; with the unlocated they make the total. */
export function ChangeLegend({ counts, against }: { counts: ChangeCounts; against: Quarter }) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  return (
    <section className={styles.legend} data-testid="legend" aria-label={t('screen.legend')}>
      <h3 className={styles.title}>{t('mapTheme.since', { quarter: quarterText(against) })}</h3>
      <ul>
        {order.map((change) => (
          <li key={change} data-change={change}>
            <IconMark icon={changeIcon(change)} size={20} />
            <span>{t(`mapTheme.change-${change}`)}</span>
            <b>{counts.counts[organisationChanges.indexOf(change)] ?? 0}</b>
          </li>
        ))}
        <li data-change="unlocated">
          <span className={styles.unplaced} aria-hidden="true">
            ?
          </span>
          <span>{t('mapTheme.change-unlocated')}</span>
          <b>{counts.unlocated}</b>
        </li>
        <li className={styles.total}>
          <span />
          <span>{t('mapTheme.change-total')}</span>
          <b data-testid="legend-total">{counts.total}</b>
        </li>
      </ul>
      <p className={styles.note}>{t('mapTheme.change-none')}</p>
    </section>
  );
}
