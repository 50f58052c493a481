import { useMay } from '../../account/use-me.ts';
import { useReport } from '../../report/report-queries.ts';
import { useRecordWork } from './record-work.tsx';

/** Whether the records of a division are offered for writing, and why they are not: a key of the catalogue. */
export function useOpenQuarter(
  divisionCode: string | null,
  unit: boolean,
): { may: boolean; reason: string | null } {
  const may = useMay('registry.write');
  const { quarter } = useRecordWork();
  // Only units report; above them nothing is handed in.
  const report = useReport(may && unit ? divisionCode : null, quarter).data;
  return { may, reason: report && !report.open ? 'record.locked' : null };
}
