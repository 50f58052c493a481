import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { emptyFilter } from '../../shared/organisation-filter.ts';
import { BriefButton } from '../modules/brief/brief-button.tsx';
import { DivisionHeading } from '../modules/division/division-heading.tsx';
import { ExportButton } from '../modules/export/export-button.tsx';
import { countShown } from '../modules/official/figures/count-shown.ts';
import { type FigureKind, FiguresPanel } from '../modules/official/figures/figures-panel.tsx';
import { PublishedLine } from '../modules/official/figures/published-line.tsx';
import { PinButton } from '../modules/official/pin/pin-bar.tsx';
import { ReportStatusChip } from '../modules/report/status-chip.tsx';
import { openReport } from './open-report.ts';
import { navigate } from './page-state.ts';
import { encodeState } from './url-state.ts';
import type { PanelProps } from './workspace-panels.tsx';

interface Props extends PanelProps {
  /** The list has been narrowed to the records behind a figure. */
  readonly onRecords: () => void;
  /** Asks the shown unit for an update; null where that cannot be done. */
  readonly onAsk: (() => void) | null;
  /** The three figures alone, side by side. */
  readonly compact: boolean;
}

/** Opens the records behind a figure: as a filter, or of the gaps as a pick of the legend, so that the map dims the rest. */
function openFigure(kind: FigureKind): void {
  const list = { panel: 'list', list: 'all', selectedId: null, placing: false } as const;
  if (kind === 'gap') navigate({ ...list, picked: ['unorganised-above-scale'] });
  else {
    const facet =
      kind === 'organised' ? { organised: ['organised' as const] } : { scale: ['above' as const] };
    navigate({ ...list, filter: { ...emptyFilter, ...facet }, picked: [] });
  }
}

const openBoard = (quarter: string) => navigate({ page: 'board', quarter });

/** Where, what is published of it, the three figures, and what can be done with them. */
export function FiguresBlock(props: Props) {
  const { state, tree, divisionCode, quarter, columns, model, registry, theme, onRecords, onAsk, compact } =
    props;
  const { t } = useTranslation();
  const asked = { divisionCode, quarter, asOf: state.asOf };
  const addressAt = (asOf: string) => {
    const query = encodeState({
      ...state,
      quarter,
      divisionCode,
      theme: theme.theme,
      asOf,
      edit: null,
      placing: false,
    });
    return `${location.origin}${location.pathname}?${query}`;
  };
  const figures = (
    <FiguresPanel
      asked={asked}
      gapUnlocated={registry.gapUnlocated}
      shown={model.narrowed ? countShown(columns, model.narrow(registry.rows)) : null}
      compact={compact}
      onOpen={(kind) => {
        openFigure(kind);
        onRecords();
      }}
      onBoard={openBoard}
    />
  );
  if (compact) return figures;
  return (
    <>
      <DivisionHeading tree={tree} code={divisionCode} onChange={props.onDivision} />
      {props.unitCode === null || state.asOf !== null ? (
        <PublishedLine asked={asked} onBoard={() => openBoard(quarter)} />
      ) : null}
      {state.asOf === null && props.unitCode !== null && (
        <div className="figures-status">
          <ReportStatusChip divisionCode={divisionCode} quarter={quarter} onOpen={openReport(quarter)} />
        </div>
      )}
      {figures}
      <div className="figures-actions">
        <BriefButton divisionCode={divisionCode} quarter={quarter} asOf={state.asOf} />
        <ExportButton
          {...{ quarter, divisionCode }}
          filter={state.filter}
          picked={state.picked}
          bounds={state.inView ? (model.viewport?.bounds ?? null) : null}
          asOf={state.asOf}
          count={model.narrow(registry.rows).length}
        />
        <PinButton addressAt={addressAt} />
        {onAsk && (
          <Button size="small" data-testid="ask-button" onClick={onAsk}>
            {t('official.ask')}
          </Button>
        )}
      </div>
    </>
  );
}
