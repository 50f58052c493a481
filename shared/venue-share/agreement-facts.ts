import type { Division } from '../division.ts';
import type { SheetData } from '../map-sheet/sheet-data.ts';
import type { ShareDetail } from './share-view.ts';
import type { NoWayWord, ShareWay } from './share-way.ts';

/** Everything the one-page agreement 阵地共享协议 is drawn from. Same facts, same bytes. */
export interface AgreementFacts {
  readonly share: ShareDetail;
  /** From the organisation to the venue; null: one of them has no place on the map. */
  readonly way: ShareWay | NoWayWord | null;
  /** The ground of the small map; the division is the organisation's. */
  readonly ground: Pick<SheetData, 'divisions' | 'water' | 'places'> & {
    readonly division: Division;
    readonly path: readonly Division[];
  };
  readonly sample: boolean;
  readonly preparedBy: string | null;
  /** `YYYY-MM-DD`, injected. */
  readonly drawnOn: string;
}
