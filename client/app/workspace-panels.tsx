import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../shared/division.ts';
import type { OrganisationColumns } from '../../shared/organisation-columns.ts';
import { isEmptyFilter } from '../../shared/organisation-filter.ts';
import type { VenueRecord } from '../../shared/venue.ts';
import type { BaseMap } from '../map/base-map.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { AskDialog } from '../modules/official/ask/ask-dialog.tsx';
import { ThemeLegend } from '../modules/official/map/theme-legend.tsx';
import { FilterPanel } from '../modules/organisation/filter-panel.tsx';
import { Legend } from '../modules/organisation/legend.tsx';
import type { RegistryView } from '../modules/organisation/registry.ts';
import { VenueToggle } from '../modules/venue/venue-toggle.tsx';
import { BottomSheet } from '../ui/bottom-sheet.tsx';
import { TabBar } from '../ui/tab-bar.tsx';
import { FiguresBlock } from './figures-block.tsx';
import { navigate } from './page-state.ts';
import { RecordPanel } from './record-panel.tsx';
import { SideContent } from './side-content.tsx';
import { type PageState, panels } from './url-state.ts';
import { useAsk } from './use-ask.ts';
import { useCheck } from './use-check.tsx';
import type { MapModel } from './use-map-model.ts';
import type { ReportPlace } from './use-report-place.ts';
import type { ShownTheme } from './use-shown-theme.ts';

export interface PanelProps {
  readonly phone: boolean;
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly baseMap: BaseMap;
  readonly columns: OrganisationColumns;
  readonly model: MapModel;
  readonly theme: ShownTheme;
  /** Of the division and the filter. */
  readonly registry: RegistryView;
  /** The same, if wanted only of what the map shows. */
  readonly counted: RegistryView;
  /** Of the division; null until they have been read. */
  readonly venues: readonly VenueRecord[] | null;
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

type Tab = 'figures' | 'legend' | 'filter' | PageState['panel'];

/** Beside the map on a desk, over its lower edge on a phone: figures, legend, filter, list, indicators, charts, record. */
export function WorkspacePanels(props: PanelProps) {
  const { phone, state, tree, columns, registry, counted, theme, reportPlace } = props;
  const { t } = useTranslation();
  const [leftTab, setLeftTab] = useState<'legend' | 'filter'>('legend');
  const [phoneTab, setPhoneTab] = useState<Tab | null>(state.panel === 'list' ? null : state.panel);
  const ask = useAsk(props);
  const check = useCheck(props);
  const showRecords = () => phone && setPhoneTab('list');

  const legend = (
    <>
      <ThemeLegend
        data={theme.data}
        {...{ columns, tree }}
        registry={counted}
        filter={state.filter}
        classes={
          <Legend
            view={counted}
            picked={state.picked}
            onPick={(picked) => navigate({ picked })}
            onOpenUnlocated={() => {
              navigate({ panel: 'list', list: 'unlocated', selectedId: null, placing: false });
              showRecords();
            }}
          />
        }
      />
      <VenueToggle venues={props.venues} shown={state.venues} onShow={(venues) => navigate({ venues })} />
    </>
  );
  const filter = <FilterPanel filter={state.filter} onChange={(next) => navigate({ filter: next })} />;
  const record =
    state.edit === 'new' || state.selectedId !== null ? (
      <RecordPanel {...props} onAsk={ask.aboutRecord} />
    ) : null;
  const side = <SideContent {...props} check={check} onRecords={showRecords} onAsk={ask.aboutIndicator} />;
  const figures = <FiguresBlock {...props} compact={false} onRecords={showRecords} onAsk={ask.aboutUnit} />;
  const dialog = <AskDialog subject={ask.subject} onClose={ask.close} />;

  const filterText = isEmptyFilter(state.filter) ? t('screen.filter') : t('screen.filter-on');
  const sideText = {
    list: phone ? t('official.list') : t('screen.list-short', { count: registry.rows.length }),
    indicators: t('official.indicators'),
    charts: t('official.charts'),
  };
  const sideTabs = panels.map((key) => ({ key, label: sideText[key] }));
  if (phone) {
    const tabs: { key: Tab; label: string }[] = [
      { key: 'figures', label: t('screen.figures') },
      { key: 'legend', label: t('screen.legend') },
      { key: 'filter', label: filterText },
      ...sideTabs,
    ];
    const own = { figures, legend, filter };
    return (
      <>
        <FiguresBlock {...props} compact onRecords={showRecords} onAsk={null} />
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
                onChange={(tab) => {
                  const panel = panels.find((each) => each === tab);
                  if (panel) navigate({ panel }, 'replace');
                  setPhoneTab(tab === phoneTab ? null : tab);
                }}
              />
            )
          }
        >
          {record ?? (phoneTab === null ? null : phoneTab in own ? own[phoneTab as keyof typeof own] : side)}
        </BottomSheet>
        {dialog}
      </>
    );
  }
  return (
    <>
      <aside className="panel left" aria-label={t('screen.statistics')}>
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
      <aside className="panel right" aria-label={t('official.side')}>
        {record}
        <div className="list-holder" hidden={record !== null}>
          <TabBar
            label={t('official.side')}
            tabs={sideTabs}
            value={state.panel}
            onChange={(panel) => navigate({ panel })}
          />
          {side}
        </div>
      </aside>
      {dialog}
    </>
  );
}
