import type { LngLat } from '../../../../shared/division.ts';
import type { QualityField } from '../../../../shared/report/quality-rule.ts';

/** What the report's panel asks of the map and of the other panels. */
export interface TaskGestures {
  readonly selectedId: string | null;
  /** Whether the quarter still holds the organisation, and whether it has a place. */
  readonly stateOf: (id: string) => 'absent' | 'unlocated' | 'located';
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onPlace: (id: string) => void;
  /** Opens the record's form at a field, or the page on which the finding is mended. */
  readonly onEdit: (id: string, field: QualityField) => void;
  readonly onFly: (lngLat: LngLat) => void;
  /** Leads to the department lists. */
  readonly onSweep: () => void;
}
