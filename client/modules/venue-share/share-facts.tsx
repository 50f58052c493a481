import { useTranslation } from 'react-i18next';
import type { ShareDetail } from '../../../shared/venue-share/share-view.ts';
import { sameSlots } from '../../../shared/venue-share/slot-order.ts';
import style from './share.module.css';
import { useShareTexts } from './share-texts.ts';

/** Who, where, when, on what terms, whom to ask. */
export function ShareFacts({ share }: { readonly share: ShareDetail }) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  const { organisation, venue } = share.parties;
  const none = t('venueShare.none');
  const host = venue.hostName
    ? `${venue.hostName}（${t(`venueShare.host.${venue.hostKind}`)}）`
    : share.hostDivisionName;
  const rows: readonly (readonly [fact: string, value: string])[] = [
    ['organisation', `${organisation.name}（${share.divisionName}）`],
    ['party', organisation.partyOrganisationName ?? t('venueShare.no-party')],
    ['host', host],
    ['slots', texts.slots(share.slots)],
    ...(sameSlots(share.slots, share.askedSlots)
      ? []
      : ([['asked', texts.slots(share.askedSlots)]] as const)),
    ['people', t('venueShare.people-of', { people: share.people, seats: venue.capacityPeople })],
    ['purpose', share.purpose ?? none],
    ['terms', venue.sharingTerms ?? none],
    ['contact', [venue.contactPost, venue.contactTelephone].filter(Boolean).join(' ') || none],
    ...(share.note ? ([[share.status === 'ended' ? 'end-note' : 'note', share.note]] as const) : []),
  ];
  return (
    <dl className={style.facts}>
      {rows.map(([fact, value]) => (
        <div key={fact}>
          <dt>{t(`venueShare.fact.${fact}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
