import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import type { MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import type { WayBasis } from '../../../../shared/way.ts';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import { ProposeShareButton } from '../../venue-share/propose-share-button.tsx';
import { useHoursText } from '../registry/hours-text.ts';
import style from './near.module.css';
import type { Nearest, RankedVenue } from './near-queries.ts';
import { useNearText } from './use-near-text.ts';

interface Props {
  readonly ranked: RankedVenue;
  readonly tree: DivisionTree;
  readonly seeker: Nearest['seeker'];
  readonly basis: WayBasis;
  readonly checklist: Checklist;
  readonly quarter: string;
  readonly meeting: MeetingRule;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onHover: (over: boolean) => void;
  readonly onRegistry: () => void;
}

/** One venue: its way, what is free of it, or why it cannot be used; opened all there is to know before asking for it. */
export function NearRow(props: Props) {
  const { ranked, tree, seeker, basis, checklist, open, onOpen, onHover } = props;
  const { venue, way, slots, unusable } = ranked;
  const { t } = useTranslation();
  const texts = useNearText(checklist);
  const own = seeker.organisationId !== null && venue.organisationId === seeker.organisationId;
  return (
    <li
      className={style.venue}
      data-venue={venue.name}
      data-reason={unusable?.reason ?? 'usable'}
      onMouseEnter={() => onHover(true)}
      onMouseLeave={() => onHover(false)}
    >
      <button type="button" className={style.row} aria-expanded={open} onClick={onOpen}>
        <strong>{venue.name}</strong>
        <span className={style.way}>{way ? texts.way(way) : '—'}</span>
        <span className={style.quiet}>
          {shortPath(tree, venue.divisionCode)}
          {own && ` · ${t('venue.near.own')}`}
          {venue.condition === 'fair' && ` · ${t('venue.near.condition-fair')}`}
        </span>
        {unusable ? (
          <span className={style.why}>{texts.why(unusable)}</span>
        ) : (
          <>
            <span>
              {open
                ? t('venue.near.free-count', { count: slots.length })
                : t('venue.near.free', { count: slots.length, slots: texts.slots(slots, 2) })}
            </span>
            <span className={style.quiet}>
              {t('venue.near.seats', {
                seats: venue.capacityPeople,
                left: venue.capacityPeople - seeker.people,
              })}
              {' · '}
              {venue.missing.length === 0
                ? t('venue.near.six-all')
                : t('venue.near.six-missing', { missing: texts.haves(venue.missing) })}
            </span>
          </>
        )}
      </button>
      {open && <Detail {...props} own={own} basis={basis} />}
    </li>
  );
}

function Detail({
  ranked,
  seeker,
  basis,
  checklist,
  quarter,
  meeting,
  own,
  onRegistry,
}: Props & { own: boolean }) {
  const { venue, way, slots, unusable } = ranked;
  const { t } = useTranslation();
  const texts = useNearText(checklist);
  const hoursText = useHoursText();
  const facts: readonly (readonly [string, string | null])[] = [
    ['hours', hoursText(venue.openingHours)],
    ['terms', venue.sharingTerms],
    ['contact', [venue.contactPost, venue.contactTelephone].filter(Boolean).join(' ') || null],
    ['address', venue.address],
  ];
  return (
    <div className={style.detail}>
      {way && (
        <p data-testid="near-basis">
          {t('venue.near.way-basis', { way: texts.way(way), basis: texts.basis(basis) })}
        </p>
      )}
      <dl>
        {slots.length > 0 && (
          <>
            <dt>{t('venue.near.slots')}</dt>
            <dd>
              {texts.week(slots).map(({ day, text }) => (
                <div key={day}>{text}</div>
              ))}
            </dd>
          </>
        )}
        {facts.map(
          ([key, text]) =>
            text && (
              <div key={key} className={style.fact}>
                <dt>{t(`venue.near.${key}`)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={style.actions}>
        {seeker.organisationId && seeker.name && !unusable && !own && (
          <ProposeShareButton
            organisationId={seeker.organisationId}
            organisationName={seeker.name}
            venueId={venue.id}
            people={seeker.people}
            {...{ quarter, meeting }}
          />
        )}
        <Button type="link" onClick={onRegistry}>
          {t('venue.near.registry')}
        </Button>
      </div>
    </div>
  );
}
