import { developedInYear, type OrganisationRecord } from '../organisation.ts';
import { type RecordFacts, recordDifference } from '../record-difference.ts';
import type { ChangedRecord } from './report-view.ts';

/** A record with all that is compared from quarter to quarter. */
export type ComparedRecord = OrganisationRecord & { readonly founded: string | null };

export interface QuarterComparison {
  /** By name. */
  readonly changed: readonly ChangedRecord[];
  /** Operating ones that are as they were. */
  readonly unchanged: number;
}

/**
 * What became different in a unit since the quarter before.
 * @param now its records in the quarter, whatever their status
 * @param before the same a quarter earlier
 * @param movedTo record that left the unit → code of the division it stands in now
 */
export function compareQuarters(
  now: readonly ComparedRecord[],
  before: readonly ComparedRecord[],
  movedTo: ReadonlyMap<string, string> = new Map(),
): QuarterComparison {
  const earlier = new Map(before.map((record) => [record.id, record]));
  const present = new Set(now.map(({ id }) => id));
  let unchanged = 0;
  const here = now.flatMap((record): ChangedRecord[] => {
    const was = earlier.get(record.id) ?? null;
    const difference = recordDifference(was && factsOf(restarted(was, record)), factsOf(record));
    if (was && difference.length === 0) {
      if (isOperating(record)) unchanged += 1;
      return [];
    }
    const kind = !was ? 'new' : isOperating(was) && !isOperating(record) ? 'gone' : 'changed';
    return [{ organisationId: record.id, name: record.name, kind, difference }];
  });
  const gone = before
    .filter((record) => isOperating(record) && !present.has(record.id))
    .map((record): ChangedRecord => {
      const to = movedTo.get(record.id) ?? null;
      const difference = to
        ? recordDifference(factsOf(record), { ...factsOf(record), divisionCode: to })
        : recordDifference(factsOf(record), null);
      return { organisationId: record.id, name: record.name, kind: 'gone', difference };
    });
  return { changed: [...here, ...gone].sort(byName), unchanged };
}

const isOperating = ({ status }: ComparedRecord) => status === 'operating';

const collator = new Intl.Collator('zh-Hans-CN');

function byName(a: ChangedRecord, b: ChangedRecord): number {
  return collator.compare(a.name, b.name) || (a.organisationId < b.organisationId ? -1 : 1);
}

/** The record before as the count of the year now begins: that a new year starts at none changed nothing. */
function restarted(was: ComparedRecord, now: ComparedRecord): ComparedRecord {
  const developedThisYear =
    was.since === now.since
      ? now.developedThisYear
      : developedInYear({ fromQuarter: was.since, developedThisYear: was.developedThisYear }, now.since);
  return { ...was, developedThisYear };
}

function factsOf(record: ComparedRecord): RecordFacts {
  const { partyOrganisation: party } = record;
  return {
    name: record.name,
    uscc: record.uscc,
    divisionCode: record.divisionCode,
    sector: record.sector,
    industry: record.industry,
    address: record.address,
    place: record.lngLat,
    employees: record.employees,
    members: record.members,
    activists: record.activists,
    developedThisYear: record.developedThisYear,
    founded: record.founded,
    status: record.status,
    // Where it is known from makes no other record of it.
    source: null,
    partyOrganisation: party && { id: party.id, name: party.name },
  };
}
