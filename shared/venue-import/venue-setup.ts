import type { Bbox, Division } from '../division.ts';
import type { DivisionIndex } from '../import/division-index.ts';
import type { Datum } from '../organisation.ts';
import type { Checklist } from '../venue/checklist.ts';
import type { VenueField } from './venue-field.ts';

/** An organisation that may have a venue of its own. */
export interface HostOrganisation {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
}

/** What is the same for every row of a file. */
export interface VenueSetup {
  readonly index: DivisionIndex;
  readonly columns: ReadonlyMap<VenueField, number>;
  /** The division the file was handed in for; rows elsewhere are refused. */
  readonly batchDivision: string;
  /** Texts above the header. */
  readonly titles: readonly string[];
  readonly datum: Datum;
  /** Bounds of the prefecture with a margin, for reading coordinates; and those in which a venue must lie (none: anywhere). */
  readonly region: Bbox;
  readonly city: readonly Bbox[];
  /** Villages and communities, by their township-level division. */
  readonly villages: ReadonlyMap<string, readonly Division[]>;
  /** Operating ones whose names stand in the file, by their normalised name. */
  readonly organisations: ReadonlyMap<string, readonly HostOrganisation[]>;
  readonly checklist: Checklist;
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
}
