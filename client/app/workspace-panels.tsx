import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../shared/division.ts';
import type { VenueRecord } from '../../shared/venue.ts';
import type { BaseMap } from '../map/base-map.ts';
import { DivisionHeading } from '../modules/division/division-heading.tsx';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { StatisticsPanel } from '../modules/indicator/statistics-panel.tsx';
import { emptyFilter, isEmptyFilter } from '../modules/organisation/filter.ts';
import { FilterPanel } from '../modules/organisation/filter-panel.tsx';
import { Legend } from '../modules/organisation/legend.tsx';
import { isLocated, type OrganisationColumns } from '../modules/organisation/organisation-columns.ts';
import { OrganisationDetail } from '../modules/organisation/organisation-detail.tsx';
import { OrganisationList } from '../modules/organisation/organisation-list.tsx';
import { PlacePanel } from '../modules/organisation/placement/place-panel.tsx';
import type { Placement } from '../modules/organisation/placement/use-placement.ts';
import type { RegistryView } from '../modules/organisation/registry.ts';
import { useFindings } from '../modules/report/findings-query.ts';
import { QualityPanel } from '../modules/report/quality-panel.tsx';
import { VenueToggle } from '../modules/venue/venue-toggle.tsx';
import { BottomSheet } from '../ui/bottom-sheet.tsx';
import { TabBar } from '../ui/tab-bar.tsx';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';

interface Props {
  readonly phone: boolean;
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly baseMap: BaseMap;
  readonly columns: OrganisationColumns;
  readonly registry: RegistryView;
  /** Of the division; null until they have been read. */
  readonly venues: readonly VenueRecord[] | null;
  readonly listed: Uint32Array;
  readonly place: LngLat | null;
  readonly placement: Placement;
  readonly selectedRow: number | undefined;
  readonly onPlace: (lngLat: LngLat) => void;
  readonly onStartPlacing: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onHoverRow: (row: number | null) => void;
  readonly onDivision: (code: string) => void;
}

type Tab = 'figures' | 'legend' | 'filter' | 'list';

/** Beside the map on a desk, over its lower edge on a phone: figures, legend, filter, list, detail, place. */
export function WorkspacePanels(props: Props) {
  const { phone, state, tree, divisionCode, quarter, columns, registry, selectedRow, placement } = props;
  const { t } = useTranslation();
  const [leftTab, setLeftTab] = useState<'legend' | 'filter'>('legend');
  const [phoneTab, setPhoneTab] = useState<Tab | null>(null);
  const [openRule, setOpenRule] = useState<string | null>(null);
  const findings = useFindings(divisionCode, quarter);

  const figures = (
    <>
      <DivisionHeading tree={tree} code={divisionCode} onChange={props.onDivision} />
      <StatisticsPanel
        divisionCode={divisionCode}
        quarter={quarter}
        gapUnlocated={registry.gapUnlocated}
        onOpen={(records) => {
          if (records === 'gap') {
            navigate({ picked: ['unorganised-above-scale'], list: 'all', selectedId: null, placing: false });
          } else {
            const facet =
              records === 'organised' ? { organised: ['organised' as const] } : { scale: ['above' as const] };
            navigate({ filter: { ...emptyFilter, ...facet }, list: 'all', selectedId: null, placing: false });
          }
          if (phone) setPhoneTab('list');
        }}
      />
    </>
  );
  const legend = (
    <>
      <Legend
        view={registry}
        picked={state.picked}
        onPick={(picked) => navigate({ picked })}
        onOpenUnlocated={() => {
          navigate({ list: 'unlocated', selectedId: null, placing: false });
          if (phone) setPhoneTab('list');
        }}
      />
      <VenueToggle venues={props.venues} shown={state.venues} onShow={(venues) => navigate({ venues })} />
    </>
  );
  const filter = <FilterPanel filter={state.filter} onChange={(next) => navigate({ filter: next })} />;
  const stateOf = (id: string) => {
    const row = columns.rowOfId.get(id);
    if (row === undefined) return 'absent';
    return isLocated(columns, row) ? 'located' : 'unlocated';
  };
  const check = {
    label: findings.data ? t('report.tab-count', { count: findings.data.findings.length }) : t('report.tab'),
    panel: (
      <QualityPanel
        query={findings}
        tree={tree}
        openCode={openRule}
        selectedId={state.selectedId}
        stateOf={stateOf}
        onOpenCode={setOpenRule}
        onSelect={props.onSelect}
        onHover={(id) => props.onHoverRow(id === null ? null : (columns.rowOfId.get(id) ?? null))}
        onPlace={props.onStartPlacing}
      />
    ),
  };
  const list = (
    <OrganisationList
      columns={columns}
      tree={tree}
      rows={props.listed}
      totals={{ all: registry.rows.length, unlocated: registry.unlocated.length }}
      kind={state.list}
      check={check}
      inView={state.inView}
      selectedId={state.selectedId}
      onKind={(kind) => navigate({ list: kind })}
      onInView={(inView) => navigate({ inView })}
      onSelect={props.onSelect}
      onHover={props.onHoverRow}
      onPlace={props.onStartPlacing}
    />
  );
  const record = ((): ReactNode => {
    if (state.selectedId === null) return null;
    if (state.placing && selectedRow !== undefined) {
      return (
        <PlacePanel
          key={state.selectedId}
          name={columns.names[selectedRow] ?? ''}
          divisionCode={columns.divisionCodes[columns.division[selectedRow] ?? 0] ?? ''}
          tree={tree}
          baseMap={props.baseMap}
          lngLat={props.place}
          busy={placement.busy}
          onLngLat={props.onPlace}
          onClose={() => navigate({ placing: false })}
          onSave={(lngLat, reason) => {
            const id = state.selectedId ?? '';
            const expectedVersion = columns.version[selectedRow] ?? 0;
            const name = columns.names[selectedRow] ?? '';
            placement.place.mutate(
              { id, name, expectedVersion, lngLat, reason },
              { onSuccess: () => navigate({ placing: false }) },
            );
          }}
        />
      );
    }
    return (
      <OrganisationDetail
        id={state.selectedId}
        quarter={quarter}
        threshold={columns.threshold}
        tree={tree}
        onClose={() => navigate({ selectedId: null, placing: false })}
        onSelect={props.onSelect}
        onPlace={() => state.selectedId && props.onStartPlacing(state.selectedId)}
        onDivision={props.onDivision}
      />
    );
  })();

  const filterText = isEmptyFilter(state.filter) ? t('screen.filter') : t('screen.filter-on');
  if (phone) {
    const tabs: { key: Tab; label: string }[] = [
      { key: 'figures', label: t('screen.figures') },
      { key: 'legend', label: t('screen.legend') },
      { key: 'filter', label: filterText },
      { key: 'list', label: t('screen.list-short', { count: registry.rows.length }) },
    ];
    const content = { figures, legend, filter, list };
    return (
      <BottomSheet
        open={record !== null || phoneTab !== null}
        label={t('screen.panels')}
        closeText={t('screen.close')}
        onClose={() => {
          setPhoneTab(null);
          if (record) navigate({ selectedId: null, placing: false });
        }}
        low={state.placing}
        tabs={
          record ? null : (
            <TabBar
              label={t('screen.panels')}
              tabs={tabs}
              value={phoneTab}
              onChange={(tab) => setPhoneTab(tab === phoneTab ? null : tab)}
            />
          )
        }
      >
        {record ?? (phoneTab === null ? null : content[phoneTab])}
      </BottomSheet>
    );
  }
  return (
    <>
      <aside className="panel left">
        {figures}
        <TabBar
          label={t('screen.panels')}
          tabs={[
            { key: 'legend', label: t('screen.legend') },
            { key: 'filter', label: filterText },
          ]}
          value={leftTab}
          onChange={setLeftTab}
        />
        {leftTab === 'legend' ? legend : filter}
      </aside>
      <aside className="panel right">
        {record}
        <div className="list-holder" hidden={record !== null}>
          {list}
        </div>
      </aside>
    </>
  );
}
