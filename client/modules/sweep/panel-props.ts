import type { SweepListView } from '../../../shared/sweep/views.ts';
import type { DivisionTree } from '../division/division-tree.ts';

/** What every tab of a list gets. */
export interface PanelProps {
  readonly tree: DivisionTree;
  readonly list: SweepListView;
  readonly onOpenOrganisation: (id: string) => void;
}
