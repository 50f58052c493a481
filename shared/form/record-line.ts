import { transitionOf } from '../grading/transition-matrix.ts';
import type { CountedRecord, FormColumn } from './column.ts';
import type { CellRecord } from './fill-form.ts';
import type { FormPeriod } from './form-period.ts';
import type { RecordLine } from './form-view.ts';

/** A record as the list behind a cell shows it. */
export function recordLine(
  record: CountedRecord | CellRecord,
  divisionName: (code: string) => string,
): RecordLine {
  const { noun, id, name, divisionCode, weight, organisation, party, change, review } = record;
  const lead = (party ?? review ?? change?.party)?.leadOrganisationId ?? null;
  return {
    noun,
    id,
    organisationId: organisation?.id ?? lead,
    name,
    divisionCode,
    divisionName: divisionName(divisionCode),
    weight,
    counted: 'counted' in record ? record.counted : true,
    change: change?.change ?? null,
    employees: organisation?.employees ?? null,
    members: organisation?.members ?? null,
    sector: organisation?.sector ?? null,
    partyName: organisation?.partyOrganisation?.name ?? null,
    transition: review && transitionOf(review),
    from: review?.from ?? null,
    to: review?.to ?? null,
  };
}

/** Every record some column of a form counts, once; changes first. */
export function recordsOfForm(columns: readonly FormColumn[], period: FormPeriod): CountedRecord[] {
  const seen = new Map<string, CountedRecord>();
  for (const column of columns) {
    if (column.kind !== 'count') continue;
    for (const record of column.records(period)) {
      const key = `${record.noun} ${record.id} ${record.change?.change ?? ''}`;
      if (!seen.has(key)) seen.set(key, record);
    }
  }
  const rank = { change: 0, review: 1, organisation: 2, party: 3 };
  return [...seen.values()].sort((a, b) => rank[a.noun] - rank[b.noun]);
}
