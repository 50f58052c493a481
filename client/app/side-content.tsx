import type { IndicatorKey } from '../../shared/indicator.ts';
import { IndicatorTable } from '../modules/indicator/indicator-table.tsx';
import { recordsBehind } from '../modules/indicator/records-behind.ts';
import { ChartsPanel } from '../modules/official/charts/charts-panel.tsx';
import { OrganisationList } from '../modules/organisation/organisation-list.tsx';
import { UnpublishedLine } from '../modules/report/status-chip.tsx';
import { navigate } from './page-state.ts';
import type { useCheck } from './use-check.tsx';
import type { PanelProps } from './workspace-panels.tsx';

interface Props extends PanelProps {
  /** Kept above: on a phone this goes while a record is open, and the rule that was open must be open again. */
  readonly check: ReturnType<typeof useCheck>;
  readonly onRecords: () => void;
  readonly onAsk: ((key: IndicatorKey) => void) | null;
}

/** What stands beside the map: the list, the indicators or the charts, all of the same organisations. */
export function SideContent(props: Props) {
  const { state, tree, divisionCode, quarter, columns, model, registry, check, onRecords, onAsk } = props;
  const { listed } = model;
  const asked = { divisionCode, quarter, asOf: state.asOf };
  const pinned = state.asOf !== null;
  const open = (key: IndicatorKey, which: 'met' | 'unmet') => {
    const behind = recordsBehind(key);
    if (behind.kind === 'page') return navigate({ page: behind.page, quarter });
    const filter = behind[which];
    if (!filter) return;
    navigate({ filter, picked: [], inView: false, panel: 'list', list: 'all', selectedId: null });
    onRecords();
  };
  return (
    <>
      {!pinned && <UnpublishedLine divisionCode={divisionCode} quarter={quarter} />}
      {state.panel === 'list' && (
        <OrganisationList
          columns={columns}
          tree={tree}
          rows={listed}
          totals={{ all: registry.rows.length, unlocated: registry.unlocated.length }}
          kind={pinned && state.list === 'check' ? 'all' : state.list}
          check={pinned ? null : check}
          readOnly={pinned}
          inView={state.inView}
          selectedId={state.selectedId}
          onKind={(kind) => navigate({ list: kind })}
          onInView={(inView) => navigate({ inView })}
          onSelect={props.onSelect}
          onHover={props.onHoverRow}
          onPlace={props.onStartPlacing}
          onCreate={props.onCreate}
        />
      )}
      {state.panel === 'indicators' && (
        <IndicatorTable asked={asked} narrowed={model.narrowed} onOpen={open} onAsk={onAsk} />
      )}
      {state.panel === 'charts' && (
        <ChartsPanel
          asked={asked}
          columns={columns}
          divisionMask={registry.divisionMask}
          filter={state.filter}
          narrow={model.narrow}
          tree={tree}
          onFilter={(filter) => navigate({ filter })}
          onDivision={props.onDivision}
          onQuarter={(next) => navigate({ quarter: next })}
        />
      )}
    </>
  );
}
