import type { QualityField } from '../../../shared/report/quality-rule.ts';

/** The key of what the button says that mends a finding. */
export function fixKey(field: QualityField, state: 'unlocated' | 'located'): string {
  switch (field) {
    case 'lngLat':
      return state === 'located' ? 'screen.move' : 'screen.place';
    case 'instructor':
    case 'plan':
      return `report.fix-${field}`;
    default:
      return 'record.edit';
  }
}
