import { z } from 'zod';
import { isBlankText, normaliseText } from './import/cells/normalise-text.ts';
import { parseCount } from './import/cells/parse-count.ts';
import { formatPartialDate, parseDate } from './import/cells/parse-date.ts';
import { parseName } from './import/cells/parse-name.ts';
import { type Parsed, parsed, refused } from './import/cells/parsed.ts';
import { textCell } from './import/cells/raw-cell.ts';
import { parseUscc } from './import/cells/uscc.ts';
import { type IndustryCode, industries } from './industry.ts';
import type { Issue } from './issue.ts';
import { OperatingStatus, Sector } from './organisation.ts';

/** The facts of an organisation that are typed; its place and its party organisation are changed on their own. */
export interface OrganisationFacts {
  readonly name: string;
  readonly uscc: string | null;
  readonly divisionCode: string;
  readonly sector: Sector;
  /** Industry section of GB/T 4754-2017 (`A`–`T`). */
  readonly industry: string | null;
  readonly address: string | null;
  readonly employees: number | null;
  /** A count, never names. */
  readonly members: number | null;
  /** Activists 入党积极分子; a count. */
  readonly activists: number | null;
  /** Members developed since January; a count. */
  readonly developedThisYear: number | null;
  /** `2013`, `2013-05` or `2013-05-17`. */
  readonly founded: string | null;
  readonly status: OperatingStatus;
  /** Where the facts come from: file name, department list, visit. */
  readonly source: string | null;
}
export type FactField = keyof OrganisationFacts;

/** In the order in which a form asks them. */
export const factFields = [
  'name',
  'uscc',
  'divisionCode',
  'sector',
  'status',
  'industry',
  'founded',
  'address',
  'employees',
  'members',
  'activists',
  'developedThisYear',
  'source',
] as const satisfies readonly FactField[];

const Text = z.string().max(300);
const Count = z.union([z.number(), z.string().max(40)]);

/** Facts as they are typed: texts are read like the cells of a list, an empty one erases. Absent: stays as it is. */
export const TypedFacts = z
  .object({
    name: Text,
    uscc: Text.nullable(),
    divisionCode: z.string().max(12),
    sector: Sector,
    industry: z.string().max(1).nullable(),
    address: Text.nullable(),
    employees: Count.nullable(),
    members: Count.nullable(),
    activists: Count.nullable(),
    developedThisYear: Count.nullable(),
    founded: z.string().max(40).nullable(),
    status: OperatingStatus,
    source: Text.nullable(),
  })
  .partial();
export type TypedFacts = z.infer<typeof TypedFacts>;

export interface ReadFacts {
  /** The facts that could be read, in the form they are stored in. */
  readonly facts: Partial<OrganisationFacts>;
  /** What is to be said: errors and questions keep the facts from being saved, warnings do not. */
  readonly issues: readonly Issue[];
}

/** Reads typed facts by the rules of the import. What only the registry can tell (names and codes taken) is asked elsewhere. */
export function readFacts(typed: TypedFacts): ReadFacts {
  const issues: Issue[] = [];
  const facts: Partial<Record<FactField, unknown>> = {};
  const take = (field: FactField, read: Parsed<unknown>) => {
    const said = read.ok ? read.warnings : [read.issue];
    issues.push(...said.map((draft) => ({ ...draft, row: null, field })));
    if (read.ok) facts[field] = read.value;
  };
  for (const field of factFields) {
    const value = typed[field];
    if (value !== undefined) take(field, readers[field](value === null ? '' : String(value)));
  }
  return { facts: facts as Partial<OrganisationFacts>, issues };
}

/** Whether something keeps the facts from being saved. */
export function blocksSaving({ severity }: Pick<Issue, 'severity'>): boolean {
  return severity !== 'warning';
}

const readers: Readonly<Record<FactField, (text: string) => Parsed<unknown>>> = {
  name: parseName,
  uscc: (text) => parseUscc(textCell(text)),
  divisionCode: parsed,
  sector: parsed,
  status: parsed,
  industry: (text) =>
    text === '' || text in industries ? parsed((text as IndustryCode) || null) : refused('industry-unknown'),
  founded: (text) => {
    const date = parseDate(textCell(text));
    return date.ok ? { ...date, value: date.value && formatPartialDate(date.value) } : date;
  },
  address: (text) => readText(text, 200),
  employees: (text) => parseCount(textCell(text)),
  members: (text) => parseCount(textCell(text)),
  activists: (text) => parseCount(textCell(text)),
  developedThisYear: (text) => parseCount(textCell(text)),
  source: (text) => readText(text, 200),
};

function readText(typed: string, limit: number): Parsed<string | null> {
  const text = normaliseText(typed);
  if (isBlankText(text)) return parsed(null);
  return Array.from(text).length <= limit ? parsed(text) : refused('text-too-long', { limit });
}
