import type { Clock } from '../adapters/clock.ts';
import type { WorkbookReader } from '../adapters/workbook/workbook.ts';

/** The outside world as the modules see it. */
export interface Ports {
  readonly clock: Clock;
  readonly workbook: WorkbookReader;
}
