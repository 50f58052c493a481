import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../shared/division.ts';
import type { VenueRecord } from '../../shared/venue.ts';
import type { BaseMap } from '../map/base-map.ts';
import { DivisionHeading } from '../modules/division/division-heading.tsx';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { StatisticsPanel } from '../modules/indicator/statistics-panel.tsx';
import { RecordCreator } from '../modules/organisation/edit/record-creator.tsx';
import { emptyFilter, isEmptyFilter } from '../modules/organisation/filter.ts';
import { FilterPanel } from '../modules/organisation/filter-panel.tsx';
import { Legend } from '../modules/organisation/legend.tsx';
import type { OrganisationColumns } from '../modules/organisation/organisation-columns.ts';
import { OrganisationDetail } from '../modules/organisation/organisation-detail.tsx';
import { OrganisationList } from '../modules/organisation/organisation-list.tsx';
import { PlacePanel } from '../modules/organisation/placement/place-panel.tsx';
import type { RegistryView } from '../modules/organisation/registry.ts';
import { RecordComments } from '../modules/report/comment/record-comments.tsx';
import { ReportStatusChip, UnpublishedLine } from '../modules/report/status-chip.tsx';
import { VenueToggle } from '../modules/venue/venue-toggle.tsx';
import { BottomSheet } from '../ui/bottom-sheet.tsx';
import { TabBar } from '../ui/tab-bar.tsx';
import { openReport } from './open-report.ts';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';
import { useCheck } from './use-check.tsx';
import type { ReportPlace } from './use-report-place.ts';

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
  /** The shown division when it reports itself; null above that level. */
  readonly unitCode: string | null;
  readonly reportPlace: ReportPlace;
  readonly selectedRow: number | undefined;
  readonly onPlace: (lngLat: LngLat | null) => void;
  readonly onStartPlacing: (id: string) => void;
  readonly onCreate: () => void;
  readonly onSelect: (id: string) => void;
  readonly onHoverRow: (row: number | null) => void;
  readonly onDivision: (code: string) => void;
  readonly onFly: (lngLat: LngLat) => void;
}

type Tab = 'figures' | 'legend' | 'filter' | 'list';

/** Beside the map on a desk, over its lower edge on a phone: figures, legend, filter, list, detail, place. */
export function WorkspacePanels(props: Props) {
  const { phone, state, tree, divisionCode, quarter, columns, registry, selectedRow } = props;
  const { t } = useTranslation();
  const [leftTab, setLeftTab] = useState<'legend' | 'filter'>('legend');
  const [phoneTab, setPhoneTab] = useState<Tab | null>(null);
  const { unitCode, reportPlace } = props;
  const check = useCheck(props);

  const figures = (
    <>
      <DivisionHeading tree={tree} code={divisionCode} onChange={props.onDivision} />
      <div className="figures-status">
        <ReportStatusChip divisionCode={divisionCode} quarter={quarter} onOpen={openReport} />
      </div>
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
  const list = (
    <>
      <UnpublishedLine divisionCode={divisionCode} quarter={quarter} />
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
        onCreate={props.onCreate}
      />
    </>
  );
  const record = ((): ReactNode => {
    if (state.edit === 'new') {
      return (
        <RecordCreator
          tree={tree}
          baseMap={props.baseMap}
          divisionCode={divisionCode}
          lngLat={props.place}
          onLngLat={props.onPlace}
          onClose={() => navigate({ edit: null })}
          onSelect={props.onSelect}
        />
      );
    }
    if (state.selectedId === null) return null;
    if (state.placing && selectedRow !== undefined) {
      return (
        <PlacePanel
          key={state.selectedId}
          id={state.selectedId}
          name={columns.names[selectedRow] ?? ''}
          version={columns.version[selectedRow] ?? 0}
          divisionCode={columns.divisionCodes[columns.division[selectedRow] ?? 0] ?? ''}
          tree={tree}
          baseMap={props.baseMap}
          lngLat={props.place}
          onLngLat={props.onPlace}
          onClose={() => navigate({ placing: false })}
        />
      );
    }
    return (
      <>
        <OrganisationDetail
          id={state.selectedId}
          quarter={quarter}
          threshold={columns.threshold}
          tree={tree}
          onClose={() => navigate({ selectedId: null, placing: false })}
          onSelect={props.onSelect}
          onPlace={() => state.selectedId && props.onStartPlacing(state.selectedId)}
          onDivision={props.onDivision}
          edit={state.edit}
          onEdit={(edit) => navigate({ edit })}
        />
        {unitCode !== null && selectedRow !== undefined && (
          <RecordComments
            key={state.selectedId}
            divisionCode={unitCode}
            quarter={quarter}
            organisationId={state.selectedId}
            name={columns.names[selectedRow] ?? ''}
          />
        )}
      </>
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
        low={state.placing || reportPlace.pin.active}
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
