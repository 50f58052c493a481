import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../shared/division.ts';
import { isLocated, type OrganisationColumns } from '../../shared/organisation-columns.ts';
import type { QualityField } from '../../shared/report/quality-rule.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { editTargetOf } from '../modules/organisation/edit/edit-target.ts';
import { useFindings } from '../modules/report/findings-query.ts';
import { QualityPanel } from '../modules/report/quality-panel.tsx';
import { ReportPanel } from '../modules/report/report-panel.tsx';
import { useReportTab } from '../modules/report/use-report-tab.ts';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';
import type { ReportPlace } from './use-report-place.ts';

interface Inputs {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  /** The shown division when it reports itself; null above that level. */
  readonly unitCode: string | null;
  readonly quarter: string;
  readonly columns: OrganisationColumns;
  readonly reportPlace: ReportPlace;
  readonly onStartPlacing: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onHoverRow: (row: number | null) => void;
  readonly onFly: (lngLat: LngLat) => void;
}

/** The third tab beside the map: a unit's report with its tasks; above the units the data check alone. */
export function useCheck(inputs: Inputs): { readonly label: string; readonly panel: ReactNode } {
  const { state, tree, divisionCode, unitCode, quarter, columns, reportPlace } = inputs;
  const { t } = useTranslation();
  const [openRule, setOpenRule] = useState<string | null>(null);
  const findings = useFindings(unitCode === null ? divisionCode : null, quarter);
  const reportTab = useReportTab(unitCode, quarter);
  const shared = {
    selectedId: state.selectedId,
    stateOf: (id: string) => {
      const row = columns.rowOfId.get(id);
      if (row === undefined) return 'absent';
      return isLocated(columns, row) ? 'located' : 'unlocated';
    },
    onSelect: inputs.onSelect,
    onHover: (id: string | null) => inputs.onHoverRow(id === null ? null : (columns.rowOfId.get(id) ?? null)),
    onPlace: inputs.onStartPlacing,
    onEdit: (id: string, field: QualityField) => {
      if (field === 'instructor') return navigate({ page: 'instructors', selectedId: id });
      if (field === 'plan') return navigate({ page: 'plans', selectedId: id });
      const edit = editTargetOf(field);
      if (edit === null) return inputs.onStartPlacing(id);
      inputs.onSelect(id);
      navigate({ edit }, 'replace');
    },
  } as const;
  if (unitCode === null) {
    const count = findings.data?.findings.length;
    return {
      label: count === undefined ? t('report.tab') : t('report.tab-count', { count }),
      panel: (
        <QualityPanel {...shared} query={findings} tree={tree} openCode={openRule} onOpenCode={setOpenRule} />
      ),
    };
  }
  return {
    label: reportTab,
    panel: (
      <ReportPanel
        tree={tree}
        divisionCode={unitCode}
        quarter={quarter}
        gestures={{ ...shared, onFly: inputs.onFly, onSweep: () => navigate({ page: 'sweep' }) }}
        pin={reportPlace.pin}
        centre={state.view && [state.view.lng, state.view.lat]}
        currentCommentId={reportPlace.commentId}
      />
    ),
  };
}
