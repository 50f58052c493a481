import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { chinaTime } from '../../setting/china-time.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { useVenueFactText } from './fact-text.ts';
import style from './registry.module.css';
import type { VenueDetail } from './venue-queries.ts';

/** What was changed of a venue, when, by which post and why; newest first. */
export function VenueHistory({ venue }: { readonly venue: VenueDetail }) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const text = useVenueFactText(venue.checklist);
  if (venue.changes.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('venue.registry.no-changes')} />;
  return (
    <ol className={style.history} data-testid="venue-history">
      {venue.changes.map(({ id, at, actor, kind, ending, reason, quarter, difference }) => (
        <li key={id}>
          <b>
            {t(`venue.registry.change.${kind}`, {
              ending: ending ? t(`venue.registry.ending.${ending}`) : '',
            })}
          </b>
          {quarter && <span> · {t('venue.registry.change-of', { quarter: quarterText(quarter) })}</span>}
          <span className={style.quiet}>
            {' '}
            {t([`screen.actor-${actor}`, actor])} · {chinaTime(at, i18n.language)}
          </span>
          {reason && <p className={style.quiet}>{reason}</p>}
          {kind !== 'created' && (
            <ul>
              {difference.map((each) => (
                <li key={each.field}>
                  {t(`venue.registry.field.${each.field}`)}：
                  {t('venue.registry.became', {
                    before: text(each.field, each.before as never),
                    after: text(each.field, each.after as never),
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
