import { useCallback, useState } from 'react';
import type { LngLat } from '../../shared/division.ts';
import { isLocated, type OrganisationColumns } from '../../shared/organisation-columns.ts';
import type { MapTarget } from '../map/pointer.ts';
import { usePinMode } from '../modules/report/comment/pin-mode.ts';
import { useCommentMarks } from '../modules/report/comment/use-comment-marks.ts';
import { navigate } from './page-state.ts';

interface Inputs {
  /** The shown reporting unit; null above them. */
  readonly unitCode: string | null;
  readonly quarter: string;
  readonly columns: OrganisationColumns;
  /** The unit's report is open beside the map. */
  readonly open: boolean;
}

/** What a unit's report shows on the map, and what is picked there for a comment. */
export function useReportPlace({ unitCode, quarter, columns, open }: Inputs) {
  const pin = usePinMode(`${unitCode} ${quarter}`);
  const [commentId, setCommentId] = useState<string | null>(null);
  const lngLatOf = useCallback(
    (id: string): LngLat | null => {
      const row = columns.rowOfId.get(id);
      return row !== undefined && isLocated(columns, row)
        ? [columns.lng[row] ?? Number.NaN, columns.lat[row] ?? Number.NaN]
        : null;
    },
    [columns],
  );
  const marks = useCommentMarks(open ? unitCode : null, quarter, lngLatOf);
  const { target } = pin;
  return {
    pin,
    marks,
    commentId,
    /** Where the pin of the place mode stands for a comment. */
    place: target && (target.kind === 'place' ? target.lngLat : lngLatOf(target.organisationId)),
    pick(clicked: MapTarget, ground: LngLat) {
      if (clicked.kind !== 'organisation') return pin.pick({ kind: 'place', lngLat: ground });
      const organisationId = columns.ids[clicked.row] ?? '';
      return pin.pick({ kind: 'record', organisationId, name: columns.names[clicked.row] ?? '' });
    },
    showComment(id: string) {
      setCommentId(id);
      navigate({ list: 'check', selectedId: null, placing: false });
    },
  };
}

export type ReportPlace = ReturnType<typeof useReportPlace>;
