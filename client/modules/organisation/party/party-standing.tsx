import { useTranslation } from 'react-i18next';
import { honourKey } from '../../../../shared/party-facts.ts';
import { useHonourText } from './honour-text.ts';
import style from './party-form.module.css';
import type { PartyDetail } from './party-query.ts';

const counted = ['members', 'activists', 'developedThisYear'] as const;

/** What is known of a party organisation beyond its kind: dates, the post of secretary, sums over its organisations, honours. */
export function PartyStanding({ party }: { party: PartyDetail }) {
  const { t } = useTranslation();
  const honourText = useHonourText();
  const { counts, counting, coveredElsewhere } = party;
  const people = (count: number | null) =>
    count === null ? t('screen.unknown') : t('screen.people', { count });
  return (
    <dl className={style.standing}>
      <dt>{t('record.party-secretary')}</dt>
      <dd>{t(`record.secretary-${party.secretary}`)}</dd>
      <dt>{t('record.party-founded')}</dt>
      <dd>{party.founded ?? t('screen.unknown')}</dd>
      <dt>{t('record.party-electionDueOn')}</dt>
      <dd>
        {party.electionDueOn ?? t('screen.unknown')}
        {party.electionOverdue && <span className={style.note}>{t('record.party-election-late')}</span>}
      </dd>
      {counted.map((field) => (
        <div key={field} className={style.line}>
          <dt>{t(`record.party-${field}`)}</dt>
          <dd>{people(counts[field])}</dd>
        </div>
      ))}
      <dd className={style.hint}>
        {[
          t('record.party-counts-of', { count: counting }),
          coveredElsewhere > 0 && t('record.party-counts-elsewhere', { count: coveredElsewhere }),
        ]
          .filter(Boolean)
          .join(t('screen.comma'))}
      </dd>
      <dt>{t('record.party-honours')}</dt>
      <dd>
        {party.honours.length === 0
          ? t('record.party-no-honours')
          : party.honours.map((honour) => (
              <span key={honourKey(honour)} className={style.note}>
                {honourText(honour)}
              </span>
            ))}
      </dd>
    </dl>
  );
}
