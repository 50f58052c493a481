import { Segmented, Skeleton } from 'antd';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReachMeasure } from '../../../../shared/venue/reach.ts';
import { defaultMeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import { emptyVenueScene } from '../../../map/venue-scene.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { extentOf } from '../../division/division-extent.ts';
import { useErrorText } from '../../setting/error-text.ts';
import planStyle from '../../venue-plan/plan.module.css';
import { MeetingFields } from '../../venue-plan/rule/meeting-fields.tsx';
import { useWayText } from '../../venue-plan/use-way-text.ts';
import type { VenueTabProps } from '../venue-tab.ts';
import style from './reach.module.css';
import { ReachBars } from './reach-bars.tsx';
import { ReachList } from './reach-list.tsx';
import { type ReachWho, reachWho, useReach, useReachedRoads } from './reach-queries.ts';
import { reachMarks, reachScene, straightRadius } from './reach-scene.ts';
import { ReachSlider } from './reach-slider.tsx';
import { unitOf, viewReach } from './reach-view.ts';

const firstLimit: Readonly<Record<ReachMeasure, number>> = { metres: 5, minutes: 10 };
/** Roads farther from every venue are not drawn. */
const mostRoads: Readonly<Record<ReachMeasure, number>> = { metres: 30_000, minutes: 45 };

/** Who is farther than a slider says from any usable venue: figures, list and map follow while it moves. */
export function ReachTab(props: VenueTabProps) {
  const { tree, divisionCode, quarter, organisationId, onScene, onGo, onDivision, clicked } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const words = useWayText();
  const [who, setWho] = useState<ReachWho>('unreached');
  const [measure, setMeasure] = useState<ReachMeasure>('metres');
  const [limit, setLimit] = useState(firstLimit.metres);
  const [meeting, setMeeting] = useState(defaultMeetingRule);
  const query = useReach({ divisionCode, quarter, who, meeting });
  const reach = query.data ?? null;
  const byRoad = reach?.basis.kind === 'roads';
  const roads = useReachedRoads(quarter, meeting, { kind: measure, value: mostRoads[measure] }, byRoad).data;
  const view = useMemo(
    () => reach && viewReach(reach, tree, divisionCode, who, measure),
    [reach, tree, divisionCode, who, measure],
  );
  const figureOf = (at: number) => {
    const [metres, seconds] = [reach?.needs.metres[at] ?? null, reach?.needs.seconds[at] ?? null];
    if (measure === 'metres') return metres === null ? '—' : words.distance(metres);
    return seconds === null ? '—' : words.minutes(seconds);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts change with `t` alone.
  const marks = useMemo(() => reach && view && reachMarks(reach, view, figureOf), [reach, view, t]);
  // The handle and the figures go first; the map follows as fast as it can.
  const drawnLimit = useDeferredValue(limit);
  const focus = useMemo(() => extentOf(tree, divisionCode, []), [tree, divisionCode]);
  const pieces = useMemo(
    () =>
      roads ? { lines: roads.lines, values: measure === 'metres' ? roads.metres : roads.seconds } : null,
    [roads, measure],
  );
  const scene = useMemo(
    () =>
      reach && view && marks
        ? reachScene(reach, view, marks, measure, drawnLimit, pieces, focus)
        : emptyVenueScene,
    [reach, view, marks, measure, drawnLimit, pieces, focus],
  );
  useEffect(() => onScene(scene), [scene, onScene]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a click moves.
  useEffect(() => {
    if (clicked?.kind === 'need') onGo({ tab: 'near', organisationId: clicked.id, venueId: null });
  }, [clicked]);

  const upTo = limit * unitOf[measure];
  const cut = view?.index.countWithin(upTo) ?? 0;
  const beyond = (view?.index.total ?? 0) - cut;
  const textOf = (value: number) => t(`venue.reach.limit-${measure}`, { value });
  const limitText = textOf(limit);
  const radius = reach && straightRadius(reach, measure, limit);
  return (
    <div className={style.tab} data-testid="reach-tab">
      <div className={style.who}>
        <Segmented<ReachWho>
          block
          value={who}
          aria-label={t('venue.reach.who')}
          options={reachWho.map((value) => ({ value, label: t(`venue.reach.who-${value}`) }))}
          onChange={setWho}
        />
      </div>
      {query.error && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {!reach && !query.error && <Skeleton className={style.wait} active />}
      {reach && view && (
        <>
          <section className={style.summary} aria-live="polite" aria-busy={query.isFetching}>
            <p className={style.headline} data-testid="reach-headline">
              {view.index.total === 0
                ? t('venue.reach.nobody')
                : t('venue.reach.headline', { count: beyond, limit: limitText })}
              {view.index.total > 0 && (
                <span className={style.of}>
                  {t('venue.reach.of', {
                    total: view.index.total,
                    percent: `${((100 * beyond) / view.index.total).toFixed(1)}%`,
                  })}
                </span>
              )}
            </p>
            {view.index.total > view.index.withWay && (
              <p>{t('venue.reach.no-way', { count: view.index.total - view.index.withWay })}</p>
            )}
            {view.unlocated.length > 0 && (
              <p className={style.quiet} data-testid="reach-unlocated">
                {t('venue.reach.unlocated', { count: view.unlocated.length })}
              </p>
            )}
            <ReachSlider
              {...{ view, measure, limit, textOf }}
              onLimit={setLimit}
              onMeasure={(next) => {
                setMeasure(next);
                setLimit(firstLimit[next]);
              }}
            />
            <p className={style.quiet}>{words.basis(reach.basis)}</p>
            <p className={style.quiet}>
              {radius !== null && reach.basis.kind === 'detour'
                ? t('venue.reach.circles', {
                    limit: limitText,
                    radius: words.distance(radius),
                    factor: reach.basis.factor,
                  })
                : pieces && t('venue.reach.roads', { limit: limitText })}
            </p>
          </section>
          <details className={style.rules}>
            <summary>{t('venue.reach.rules')}</summary>
            <p className={style.quiet}>{t('venue.reach.rules-hint')}</p>
            <div className={planStyle.fields}>
              <MeetingFields meeting={meeting} onMeeting={setMeeting} />
            </div>
          </details>
          <ReachBars
            tree={tree}
            shares={view.index.sharesBeyond(upTo)}
            limit={limitText}
            onDivision={onDivision}
          />
          <ReachList
            {...{ reach, view, tree, measure, cut, figureOf }}
            selectedId={organisationId}
            onSelect={(id) => onGo({ tab: 'near', organisationId: id, venueId: null })}
          />
        </>
      )}
    </div>
  );
}
