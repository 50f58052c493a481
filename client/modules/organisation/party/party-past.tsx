import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Honour } from '../../../../shared/honour.ts';
import type { PartyDifference } from '../../../../shared/party-facts.ts';
import { chinaTime } from '../../setting/china-time.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { useHonourText } from './honour-text.ts';
import style from './party-form.module.css';
import { type PartyDetail, usePartyChanges } from './party-query.ts';

/** Who changed what of the party organisation and when; fetched only once somebody opens it. */
export function PartyPast({ party }: { party: PartyDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={style.past} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('record.party-past')}</summary>
      {open && <Changes party={party} />}
    </details>
  );
}

const most = 50;

function Changes({ party }: { party: PartyDetail }) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const honourText = useHonourText();
  const changes = usePartyChanges(party.id, most).data;
  const text = ({ field }: PartyDifference, value: PartyDifference['before']): string => {
    if (value === null) return t('screen.unknown');
    switch (field) {
      case 'kind':
      case 'formation':
      case 'grade':
        return t(`screen.${field}-${value}`);
      case 'secretary':
        return t(`record.secretary-${value}`);
      case 'dissolved':
        return t(value === true ? 'record.dissolved-yes' : 'record.dissolved-no');
      case 'honours':
        return (value as readonly Honour[]).map(honourText).join(t('screen.comma'));
      case 'leadOrganisationId':
        return party.covered.find((each) => each.id === value)?.name ?? t('record.lead-elsewhere');
      default:
        return String(value);
    }
  };
  if (!changes) return null;
  if (changes.length === 0) return <p className={style.none}>{t('screen.changes-none')}</p>;
  return (
    <ol className={style.history}>
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <strong>{t(`record.party-change-${change.kind}`)}</strong>{' '}
            <span className={style.who}>
              {[
                chinaTime(change.at, i18n.language),
                t([`screen.actor-${change.actor}`, change.actor]),
                change.quarter && quarterText(change.quarter),
                change.kind === 'undo' ? null : change.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          {change.difference.map((each) => (
            <p key={each.field}>
              {t(`record.party-${each.field}`)}
              {t('record.colon')}
              {each.before !== null && `${text(each, each.before)} → `}
              {text(each, each.after)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
