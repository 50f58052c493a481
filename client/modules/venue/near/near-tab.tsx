import { Button, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import { defaultMeetingRule, type MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import { emptyVenueScene } from '../../../map/venue-scene.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { useErrorText } from '../../setting/error-text.ts';
import { useWayText } from '../../venue-plan/use-way-text.ts';
import type { VenueTabProps } from '../venue-tab.ts';
import style from './near.module.css';
import { listed, type RankedVenue, useNearest, useRoute } from './near-queries.ts';
import { NearRow } from './near-row.tsx';
import { NearRules } from './near-rules.tsx';
import { nearFocus, nearScene } from './near-scene.ts';
import { NearSeeker } from './near-seeker.tsx';
import { useNearText } from './use-near-text.ts';

/** The venues around an organisation, or around any place on the map: usable ones by way, the others with the reason. */
export function NearTab(props: VenueTabProps) {
  const { tree, quarter, organisationId, venueId, clicked, onScene, onGo, onOpenOrganisation } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const wayText = useWayText();
  const [place, setPlace] = useState<LngLat | null>(null);
  const [people, setPeople] = useState<number | null>(null);
  const [meeting, setMeeting] = useState<MeetingRule>(defaultMeetingRule);
  const [bound, setBound] = useState<WayBound | null>(null);
  const [count, setCount] = useState(listed);
  const [hovered, setHovered] = useState<string | null>(null);
  const asked = organisationId !== null || place !== null;
  const query = useNearest({
    ...{ quarter, people, meeting, bound, count },
    organisationId: place ? null : organisationId,
    lngLat: place,
  });
  const data = asked ? (query.data ?? null) : null;
  const texts = useNearText(data?.checklist ?? []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a click moves.
  useEffect(() => {
    if (!clicked) return;
    if (clicked.kind === 'venue') onGo({ venueId: clicked.id });
    if (clicked.kind === 'ground') {
      setPlace(clicked.lngLat);
      onGo({ organisationId: null, venueId: null });
    }
  }, [clicked]);

  const all = useMemo(() => (data ? [...data.usable, ...data.others] : []), [data]);
  const shownId = hovered ?? venueId;
  const goal = all.find(({ venue }) => venue.id === shownId)?.venue.lngLat ?? null;
  const route = useRoute(data?.seeker.lngLat ?? null, goal, quarter, data?.basis.kind === 'roads').data?.way;
  const line = route && 'line' in route ? route.line : null;
  const seekerKey = data?.seeker.lngLat?.join() ?? null;
  // Brought into view once for whoever looks, not again with every rule.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const focus = useMemo(() => (data ? nearFocus(data) : null), [seekerKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts change with `t` alone.
  const scene = useMemo(
    () =>
      data
        ? nearScene(data, shownId, line, focus, {
            way: ({ way }) => (way ? t('venue.near.hint-way', { way: texts.way(way) }) : ''),
            why: ({ unusable }) => (unusable ? texts.why(unusable) : ''),
          })
        : emptyVenueScene,
    [data, shownId, line, focus, t],
  );
  useEffect(() => onScene(scene), [scene, onScene]);

  const rows = (ranked: readonly RankedVenue[]) =>
    data && (
      <ul className={style.venues}>
        {ranked.map((each) => (
          <NearRow
            key={each.venue.id}
            ranked={each}
            seeker={data.seeker}
            basis={data.basis}
            checklist={data.checklist}
            {...{ tree, quarter, meeting }}
            open={each.venue.id === venueId}
            onOpen={() => onGo({ venueId: each.venue.id === venueId ? null : each.venue.id })}
            onHover={(over) => setHovered(over ? each.venue.id : null)}
            onRegistry={() => onGo({ tab: 'registry', venueId: each.venue.id })}
          />
        ))}
      </ul>
    );
  const more = (left: number) =>
    left > 0 && (
      <Button type="link" loading={query.isFetching} onClick={() => setCount(Math.min(200, count + listed))}>
        {t('venue.near.more', { count: Math.min(left, listed), left })}
      </Button>
    );
  return (
    <div className={style.tab} data-testid="near-tab">
      <NearSeeker
        {...{ tree, quarter, people }}
        seeker={data?.seeker ?? null}
        onPeople={setPeople}
        onOpen={onOpenOrganisation}
        onOrganisation={(id) => {
          setPlace(null);
          setPeople(null);
          onGo({ organisationId: id, venueId: null });
        }}
        onClear={() => {
          setPlace(null);
          setPeople(null);
          onGo({ organisationId: null, venueId: null });
        }}
      />
      <NearRules {...{ meeting, bound }} onMeeting={setMeeting} onBound={setBound} />
      {query.error && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {asked && query.isPending && <Skeleton className={style.wait} active />}
      {data && (
        <section className={style.answer} aria-live="polite" aria-busy={query.isFetching}>
          <h2 data-testid="near-usable-count">{t('venue.near.usable', { count: data.usableCount })}</h2>
          <p className={style.quiet}>{wayText.basis(data.basis)}</p>
          {data.usableCount === 0 && <p>{t('venue.near.none')}</p>}
          {rows(data.usable)}
          {more(data.usableCount - data.usable.length)}
          {data.othersCount > 0 && (
            <details className={style.others} open={data.usableCount === 0 || undefined}>
              <summary data-testid="near-others-count">
                {t('venue.near.others', { count: data.othersCount })}
              </summary>
              {rows(data.others)}
              {more(data.othersCount - data.others.length)}
            </details>
          )}
        </section>
      )}
    </div>
  );
}
