import type { Issue } from '../issue.ts';
import type { OperatingStatus, Sector } from '../organisation.ts';
import type { BuiltRow, RowSetup } from './built-row.ts';
import { parseCount } from './cells/parse-count.ts';
import { formatPartialDate, parseDate } from './cells/parse-date.ts';
import { parseIndustry } from './cells/parse-industry.ts';
import { parseName } from './cells/parse-name.ts';
import { parseSector } from './cells/parse-sector.ts';
import { parseStatus } from './cells/parse-status.ts';
import type { IssueDraft } from './cells/parsed.ts';
import { parseUscc } from './cells/uscc.ts';
import { guessSector } from './guess-sector.ts';
import { readPartyOrganisation } from './read-party.ts';
import { readPlace } from './read-place.ts';
import { plainText, type RowInput, RowReader, unmerged } from './read-row.ts';
import { answerTo, choice } from './row-issues.ts';
import type { ImportCandidate } from './staged.ts';

/** Turns one data row into a candidate and what is to be said about it. Never throws: a broken row harms no other. */
export function buildCandidate(input: RowInput, setup: RowSetup): BuiltRow {
  const reader = new RowReader(input, setup.columns);
  const read = parseName(reader.text('name'));
  const refuse = (issue: IssueDraft): BuiltRow => ({
    rowNumber: input.rowNumber,
    candidate: null,
    issues: [{ ...issue, row: input.rowNumber, field: 'name' }],
    placeIssues: [],
    pointIssues: [],
    newIssues: [],
    sectorIfNew: null,
    placeAssumed: false,
    bannerCode: null,
    pointBanner: null,
    pointRead: null,
    pointWritten: null,
    empties: [],
  });
  if (!read.ok) return refuse(read.issue);
  const name = read.value;
  const uscc = reader.take('uscc', parseUscc);
  const place = readPlace(reader, input, setup);
  const sector = reader.take<Sector>('sector', parseSector, (answer) => answer as Sector);
  const newIssues: Issue[] = [];
  const sectorIfNew = sector ?? guessOrAsk(name, uscc ?? null, input, newIssues);
  const candidate: ImportCandidate = clean({
    name,
    uscc,
    sector: sector ?? undefined,
    industry: reader.take('industry', parseIndustry),
    divisionCode: place.divisionCode,
    address: reader.take('address', plainText(200)),
    ...place.location,
    employees: reader.take('employees', unmerged(parseCount)),
    members: takeNumberOf(reader, 'members'),
    activists: takeNumberOf(reader, 'activists'),
    developedThisYear: takeNumberOf(reader, 'developedThisYear'),
    founded: formatted(reader.take('founded', parseDate)),
    status:
      reader.take<OperatingStatus>('status', parseStatus, (answer) => answer as OperatingStatus) ?? undefined,
    ...readPartyOrganisation(reader, input),
    source: reader.take('source', plainText(200)),
  });
  if ((candidate.members ?? 0) > (candidate.employees ?? Number.POSITIVE_INFINITY))
    reader.say({
      code: 'members-exceed-employees',
      severity: 'warning',
      row: input.rowNumber,
      field: 'members',
      params: { members: candidate.members ?? 0, employees: candidate.employees ?? 0 },
    });
  return {
    rowNumber: input.rowNumber,
    candidate,
    issues: reader.issues,
    newIssues,
    sectorIfNew,
    empties: reader.empties,
    ...place.rest,
  };
}

/** Drops the fields that are undefined, so that absent means absent. */
function clean(
  draft: { [Key in keyof ImportCandidate]?: ImportCandidate[Key] | undefined },
): ImportCandidate {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined),
  ) as ImportCandidate;
}

function formatted(
  date: Parameters<typeof formatPartialDate>[0] | null | undefined,
): string | null | undefined {
  return date ? formatPartialDate(date) : date;
}

/** 无 members, activists or developed ones means none, which is a count. */
function takeNumberOf(
  reader: RowReader,
  field: 'members' | 'activists' | 'developedThisYear',
): number | null | undefined {
  const count = reader.take(field, unmerged(parseCount));
  return count === null ? 0 : count;
}

function guessOrAsk(name: string, uscc: string | null, input: RowInput, newIssues: Issue[]): Sector | null {
  const guessed = guessSector(name, uscc, input.groups);
  if (guessed) return guessed;
  const issue: Issue = {
    code: 'sector-not-told',
    severity: 'question',
    row: input.rowNumber,
    field: 'sector',
    params: {},
    choices: [choice('enterprise'), choice('social'), choice('skip')],
  };
  newIssues.push(issue);
  const answer = answerTo(issue, input.answers);
  return answer === 'enterprise' || answer === 'social' ? answer : null;
}
