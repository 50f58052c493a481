import { Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { BaseMap } from '../../map/base-map.ts';
import { emptyVenueScene, type VenueScene, type VenueTarget } from '../../map/venue-scene.ts';
import { BottomSheet } from '../../ui/bottom-sheet.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { extentOf, litDivisions } from '../division/division-extent.ts';
import { useBaseMap } from '../division/division-queries.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { type VenuePlaceInAddress, type VenueTab, venueTabs } from '../venue/venue-tab.ts';
import { MapLegend } from './map-legend.tsx';
import { MarkCard } from './mark-card.tsx';
import { PlanDraftProvider } from './plan-draft.tsx';
import { TabContent } from './tab-content.tsx';
import { VenueMapView } from './venue-map-view.tsx';
import style from './venues-page.module.css';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly tab: VenueTab;
  readonly organisationId: string | null;
  readonly venueId: string | null;
  readonly planId: string | null;
  readonly onGo: (where: VenuePlaceInAddress) => void;
  readonly onDivision: (code: string) => void;
  readonly onOpenOrganisation: (id: string) => void;
}

/** The venues: nearest, reach, assignment, siting, shares and registry beside one map. */
export function VenuesPage(props: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error, refetch } = useBaseMap(props.quarter);
  if (error)
    return (
      <main className={style.failed}>
        <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
      </main>
    );
  return data ? (
    <PlanDraftProvider>
      <Workspace {...props} baseMap={data} />
    </PlanDraftProvider>
  ) : (
    <Skeleton className={style.failed} active />
  );
}

/** The last click, heard by the tab it was made for. */
interface Click {
  readonly tab: VenueTab;
  readonly target: VenueTarget;
}

/** What a tab drew: the next one begins with an empty map. */
interface Drawn {
  readonly tab: VenueTab;
  readonly scene: VenueScene;
}

function Workspace({ baseMap, ...props }: Props & { readonly baseMap: BaseMap }) {
  const { tree, divisionCode, tab, onGo } = props;
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 899px)');
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [click, setClick] = useState<Click | null>(null);
  const [hover, setHover] = useState<{ target: VenueTarget; at: { x: number; y: number } } | null>(null);
  const [open, setOpen] = useState(true);
  const scene = drawn?.tab === tab ? drawn.scene : emptyVenueScene;
  const onScene = useMemo(() => (next: VenueScene) => setDrawn({ tab, scene: next }), [tab]);
  const lit = useMemo(() => litDivisions(tree, divisionCode), [tree, divisionCode]);
  const extent = useMemo(() => extentOf(tree, divisionCode, []), [tree, divisionCode]);
  const seats = useMemo(
    () =>
      [...tree.byCode.values()].flatMap(({ level, seat, shortName }) =>
        level === 'township' && seat ? [{ name: shortName, lngLat: seat }] : [],
      ),
    [tree],
  );
  const tabBar = (
    <TabBar<VenueTab>
      label={t('venuePlan.tabs')}
      tabs={venueTabs.map((key) => ({ key, label: t(`venuePlan.tab-${key}`), testId: `venue-tab-${key}` }))}
      value={phone && !open ? null : tab}
      onChange={(next) => {
        setOpen(!phone || next !== tab || !open);
        // A plan is open in its own tab only.
        if (next !== tab) onGo({ tab: next, planId: null });
      }}
    />
  );
  const content = (
    <TabContent {...props} key={tab} onScene={onScene} clicked={click?.tab === tab ? click.target : null} />
  );
  const pointed = hover && hover.target.kind !== 'ground' ? hover.target : null;
  return (
    <main className={style.page} data-testid="venues-page" data-open={open}>
      <h1 className={style.hidden}>{t('venuePlan.page')}</h1>
      {!phone && (
        <aside className={style.panel} aria-label={t('venuePlan.page')}>
          {tabBar}
          <div className={style.content}>{content}</div>
        </aside>
      )}
      <div className={style.map}>
        <VenueMapView
          {...{ baseMap, seats, lit, extent, scene }}
          hovered={pointed?.lngLat ?? null}
          onHover={(target, at) => setHover(target && { target, at })}
          onClick={(target) => setClick({ tab, target })}
        />
        <MapLegend tab={tab} scene={scene} />
        {pointed && hover && <MarkCard scene={scene} target={pointed} at={hover.at} />}
      </div>
      {phone && (
        <BottomSheet
          open={open}
          low={false}
          label={t('venuePlan.page')}
          closeText={t('screen.close')}
          onClose={() => setOpen(false)}
          tabs={tabBar}
        >
          {content}
        </BottomSheet>
      )}
    </main>
  );
}
