import type { Division } from '../division.ts';
import type { SheetData, SheetOptions } from './sheet-data.ts';

/** A series 图集: the sheets of a banner's or the city's divisions. */
export interface SeriesCover {
  /** Data of the banner or city itself: title, quarter, ground of the overview map. */
  readonly data: SheetData;
  readonly options: SheetOptions;
  /** Units that have not handed in this quarter, named on the cover. */
  readonly missing: readonly Division[];
}

export interface SeriesEntry {
  readonly division: Division;
  /** Page in the series its sheet begins on. */
  readonly page: number;
}
