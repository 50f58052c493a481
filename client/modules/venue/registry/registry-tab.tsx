import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Skeleton } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bbox, LngLat } from '../../../../shared/division.ts';
import { defaultChecklist } from '../../../../shared/venue/checklist.ts';
import type { VenueRecord } from '../../../../shared/venue.ts';
import { emptyVenueScene, type VenueScene } from '../../../map/venue-scene.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { useMay } from '../../account/use-me.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { ImportVenuesButton } from '../../venue-import/import-venues-button.tsx';
import { useVenues } from '../venue-query.ts';
import type { VenueTabProps } from '../venue-tab.ts';
import { FilterBar } from './filter-bar.tsx';
import { GapTable } from './gap-table.tsx';
import style from './registry.module.css';
import { filterVenues, isFiltered, noVenueFilter } from './venue-filter.ts';
import { VenueList } from './venue-list.tsx';
import { VenuePanel } from './venue-panel.tsx';
import { useGap } from './venue-queries.ts';

/** About 2 km around a place. */
const around = ([lng, lat]: LngLat): Bbox => [lng - 0.022, lat - 0.018, lng + 0.022, lat + 0.018];

/** 场所台账: the venues of a division, what they lack, and each as a form beside the map. */
export function RegistryTab(props: VenueTabProps) {
  const { tree, divisionCode, quarter, venueId, onScene, clicked, onGo } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const may = useMay('venue.write');
  const { all, error, refetch } = useVenues(quarter, tree, divisionCode);
  const gap = useGap(divisionCode, quarter).data;
  const checklist = gap?.checklist ?? defaultChecklist;
  const [filter, setFilter] = useState(noVenueFilter);
  const [adding, setAdding] = useState(false);
  const [marking, setMarking] = useState(false);
  const [marked, setMarked] = useState<LngLat | null>(null);
  const [place, setPlace] = useState<LngLat | null>(null);
  const [dirty, setDirty] = useState(false);
  const [focus, setFocus] = useState<Bbox | null>(null);
  const [hovered, setHovered] = useState<VenueRecord | null>(null);
  const shown = useMemo(
    () => filterVenues(all ?? [], filter, checklist, tree),
    [all, filter, checklist, tree],
  );
  const working = adding || venueId !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another division is another list.
  useEffect(() => setFilter((before) => ({ ...before, divisionCode: null })), [divisionCode]);

  const open = (id: string | null, at: LngLat | null = null) => {
    setAdding(false);
    setMarking(false);
    setMarked(null);
    setPlace(null);
    setDirty(false);
    setFocus(at && around(at));
    onGo({ venueId: id });
  };
  const heard = useRef(clicked);
  useEffect(() => {
    if (!clicked || heard.current === clicked) return;
    heard.current = clicked;
    if (marking) {
      setMarked([...clicked.lngLat]);
      setMarking(false);
    } else if (clicked.kind === 'venue' && clicked.id !== venueId) {
      if (dirty) void message.warning(t('venue.registry.unsaved'));
      else open(clicked.id);
    }
  });

  const scene = useMemo((): VenueScene => {
    const listed = working ? (all ?? []) : shown;
    return {
      ...emptyVenueScene,
      venues: listed.flatMap(({ id, lngLat, name }) =>
        lngLat && !(id === venueId && place)
          ? [
              {
                id,
                lngLat,
                tone: id === venueId || id === hovered?.id ? ('picked' as const) : ('plain' as const),
                ...(id === venueId || id === hovered?.id ? { label: name } : {}),
              },
            ]
          : [],
      ),
      place: working ? place : null,
      focus,
    };
  }, [all, shown, working, venueId, hovered, place, focus]);
  useEffect(() => onScene(scene), [scene, onScene]);
  const onPlace = useCallback((next: LngLat | null) => setPlace(next), []);

  if (error)
    return (
      <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
    );
  if (working)
    return (
      <VenuePanel
        key={venueId ?? 'new'}
        {...{ venueId: adding ? null : venueId, divisionCode, checklist, tree, quarter, may }}
        {...{ marking, marked, dirty, onPlace }}
        onMarking={setMarking}
        onDirty={setDirty}
        onSaved={(id) => {
          if (adding) open(id);
        }}
        onClose={() => open(null)}
      />
    );
  return (
    <div className={style.registry} data-testid="venue-registry">
      <div className={style.head}>
        <span data-testid="venue-count">
          {isFiltered(filter)
            ? t('venue.registry.count-of', { count: shown.length, of: all?.length ?? 0 })
            : t('venue.registry.count', { count: all?.length ?? 0 })}
          {filter.divisionCode !== null && ` · ${tree.byCode.get(filter.divisionCode)?.shortName}`}
        </span>
        {isFiltered(filter) && (
          <Button size="small" type="link" onClick={() => setFilter(noVenueFilter)}>
            {t('venue.registry.clear')}
          </Button>
        )}
        {may && (
          <span className={style.tools}>
            <ImportVenuesButton
              quarter={quarter}
              divisionCode={divisionCode}
              onApplied={() => void client.invalidateQueries()}
            />
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('venue.registry.add')}
            </Button>
          </span>
        )}
      </div>
      {gap && (
        <GapTable
          gap={gap}
          tree={tree}
          divisionCode={divisionCode}
          onFilter={(part) => setFilter({ ...noVenueFilter, ...part })}
        />
      )}
      <FilterBar filter={filter} checklist={checklist} onFilter={setFilter} />
      {all === null ? (
        <Skeleton active className={style.form ?? ''} />
      ) : shown.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(all.length === 0 ? 'venue.registry.none-yet' : 'venue.registry.none')}
        />
      ) : (
        <VenueList
          venues={shown}
          gap={gap}
          checklist={checklist}
          tree={tree}
          pickedId={venueId}
          onOpen={({ id, lngLat }) => open(id, lngLat)}
          onHover={setHovered}
        />
      )}
    </div>
  );
}
