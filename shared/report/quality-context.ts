import type { Division } from '../division.ts';
import { normaliseName } from '../import/cells/normalise-text.ts';
import { cleanUscc } from '../import/cells/uscc.ts';
import type { OrganisationRecord } from '../organisation.ts';
import type { StarGrade } from '../star-grade.ts';
import { findStray, type Stray } from './stray-location.ts';

/** An organisation at a quarter with what only the quality rules ask for. */
export interface QualityRecord extends OrganisationRecord {
  /** Where its facts come from, or null when nobody said. */
  readonly source: string | null;
  /** The day on which the next election of its party organisation is due; null also when it is not known. */
  readonly electionDueOn: string | null;
  /** Name of the party organisation it still names although that one was dissolved. */
  readonly dissolvedPartyOrganisation: string | null;
}

/** Everything the rules look at; the order of the lists means nothing. */
export interface QualityInput {
  /** The organisations of the quarter, whatever their status. */
  readonly organisations: readonly QualityRecord[];
  /** Those of the quarter before; empty when the registry begins here. */
  readonly previous: readonly QualityRecord[];
  /** Party organisation → its grade at the end of the half-year before. */
  readonly gradesBefore: ReadonlyMap<string, StarGrade>;
  /** Party organisation → ids of the operating organisations in it, also of those that lie outside `organisations`. */
  readonly coveredBy: ReadonlyMap<string, readonly string[]>;
  /** Cleaned code → operating organisations that bear it and are not in `organisations`; who they are is not said. */
  readonly codesElsewhere: ReadonlyMap<string, number>;
  /** Divisions with polygons, and all that lie above them. */
  readonly divisions: readonly Division[];
  /** 规模以上: least employees in the year of the quarter. */
  readonly threshold: number;
  /** The quarter's last day. */
  readonly cutOff: string;
  /** Codes of the divisions that are judged; the other organisations are there to be compared with. */
  readonly judged: ReadonlySet<string>;
}

/** The input, indexed once for all rules. */
export interface QualityContext extends QualityInput {
  /** The operating ones that are judged. */
  readonly operating: readonly QualityRecord[];
  readonly operatingBefore: readonly QualityRecord[];
  readonly present: ReadonlySet<string>;
  readonly before: ReadonlyMap<string, QualityRecord>;
  /** Operating ones by cleaned code, each group in the order of the id. */
  readonly byUscc: ReadonlyMap<string, readonly QualityRecord[]>;
  /** Operating ones by {@link nameKey}, each group in the order of the id. */
  readonly byName: ReadonlyMap<string, readonly QualityRecord[]>;
  /** Judged ones whose point lies elsewhere, found once because several rules ask. */
  readonly strays: ReadonlyMap<string, Stray>;
}

export function buildQualityContext(input: QualityInput): QualityContext {
  const isOperating = ({ status }: QualityRecord) => status === 'operating';
  const isJudged = ({ divisionCode }: QualityRecord) => input.judged.has(divisionCode);
  const all = input.organisations.filter(isOperating);
  const operating = all.filter(isJudged);
  const divisionOf = new Map(input.divisions.map((division) => [division.code, division]));
  return {
    ...input,
    operating,
    operatingBefore: input.previous.filter(isOperating).filter(isJudged),
    present: new Set(input.organisations.map(({ id }) => id)),
    before: new Map(input.previous.map((record) => [record.id, record])),
    byUscc: groupBy(all, usccKey),
    byName: groupBy(all, nameKey),
    strays: new Map(
      operating.flatMap((record) => {
        const stray = findStray(record, divisionOf);
        return stray ? [[record.id, stray]] : [];
      }),
    ),
  };
}

/** The code as it is compared; empty when there is none. */
export const usccKey = ({ uscc }: QualityRecord) => cleanUscc(uscc ?? '');

/** Division and compared form of the name. */
export const nameKey = ({ divisionCode, name }: QualityRecord) => `${divisionCode}|${normaliseName(name)}`;

function groupBy(
  records: readonly QualityRecord[],
  keyOf: (record: QualityRecord) => string,
): Map<string, QualityRecord[]> {
  const groups = new Map<string, QualityRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.id < b.id ? -1 : 1));
  return groups;
}
