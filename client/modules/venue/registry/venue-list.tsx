import { useTranslation } from 'react-i18next';
import { type Checklist, missingHaves } from '../../../../shared/venue/checklist.ts';
import type { VenueRecord } from '../../../../shared/venue.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import { useHoursText } from './hours-text.ts';
import style from './registry.module.css';
import { type Gap, haveText } from './venue-queries.ts';

interface Props {
  readonly venues: readonly VenueRecord[];
  readonly gap: Gap | undefined;
  readonly checklist: Checklist;
  readonly tree: DivisionTree;
  readonly pickedId: string | null;
  readonly onOpen: (venue: VenueRecord) => void;
  readonly onHover: (venue: VenueRecord | null) => void;
}

/** The venues, a block of lines each: what it is, who hosts it, when it is open, what it lacks. */
export function VenueList({ venues, gap, checklist, tree, pickedId, onOpen, onHover }: Props) {
  const { t } = useTranslation();
  const hoursText = useHoursText();
  const hosts = new Map(gap?.venues.map(({ id, host }) => [id, host]));
  const row = (venue: VenueRecord) => {
    const missing = missingHaves(venue, checklist).map((item) => haveText(item, t));
    const hours = hoursText(venue.openingHours);
    const facts = [
      hosts.get(venue.id) ?? t(`venue.registry.host.${venue.hostKind}`),
      shortPath(tree, venue.divisionCode),
      ...(venue.lngLat === null ? [t('venue.registry.unlocated')] : []),
    ];
    const counts = { have: checklist.length - missing.length, of: checklist.length };
    return (
      <div className={style.venue} data-venue={venue.id}>
        <span className={style.venueName}>
          <b title={venue.name}>{venue.name}</b>
          <span className={venue.openForSharing ? style.open : style.own}>
            {t(venue.openForSharing ? 'venue.registry.only-open' : 'venue.registry.only-own')}
          </span>
          <span className={style.capacity}>
            {t('venue.registry.capacity-people', { count: venue.capacityPeople })}
          </span>
        </span>
        <span className={style.line}>{facts.join(' · ')}</span>
        <span className={style.line} title={hours}>
          {hours || t('venue.registry.closed-all-week')}
        </span>
        <span className={style.line}>
          {missing.length === 0
            ? t('venue.registry.haves-complete')
            : t('venue.registry.haves-missing', { ...counts, missing: missing.join('、') })}
        </span>
        <span className={style.line}>
          {t(`venue.registry.condition.${venue.condition}`)}
          {' · '}
          {venue.visitedOn
            ? t('venue.registry.visited', { date: venue.visitedOn })
            : t('venue.registry.never-visited')}
        </span>
      </div>
    );
  };
  return (
    <VirtualList
      count={venues.length}
      rowHeight={122}
      label={t('venue.registry.list')}
      selected={venues.findIndex(({ id }) => id === pickedId)}
      rowKey={(index) => venues[index]?.id ?? String(index)}
      row={(index) => {
        const venue = venues[index];
        return venue && row(venue);
      }}
      onSelect={(index) => {
        const venue = venues[index];
        if (venue) onOpen(venue);
      }}
      onHover={(index) => onHover(index === null ? null : (venues[index] ?? null))}
      testId="venue-list"
    />
  );
}
