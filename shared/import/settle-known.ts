import type { Issue } from '../issue.ts';
import type { BuiltRow } from './built-row.ts';
import { samePoint } from './compare-registry.ts';
import { bannerOf, type DivisionIndex, liesWithin } from './division-index.ts';
import type { RegistryEntry } from './registry-entry.ts';
import { answerTo, choice } from './row-issues.ts';
import type { ImportAnswers, ImportCandidate } from './staged.ts';

/** The registry knows which township it is: what the file leaves open need not be asked. */
export function settlePlace(
  row: BuiltRow,
  candidate: ImportCandidate,
  entry: RegistryEntry,
  index: DivisionIndex,
  issues: Issue[],
): ImportCandidate {
  const { divisionCode } = candidate;
  const vague =
    divisionCode === null || row.placeAssumed || index.byCode.get(divisionCode)?.division.level === 'banner';
  const banner = bannerOf(index, entry.divisionCode)?.code ?? null;
  const fits =
    row.bannerCode === null ||
    banner === null ||
    banner === row.bannerCode ||
    banner === row.pointBanner ||
    (divisionCode !== null && liesWithin(index, entry.divisionCode, divisionCode));
  if (vague && fits) return { ...candidate, divisionCode: entry.divisionCode };
  issues.push(...row.placeIssues);
  return candidate;
}

/** A point that the registry has already, or that someone has corrected by hand since, is not asked about again. */
export function settlePoint(
  row: BuiltRow,
  candidate: ImportCandidate,
  entry: RegistryEntry,
  answers: ImportAnswers,
  issues: Issue[],
): ImportCandidate {
  if (!row.pointRead) return candidate;
  const { lngLat, locationOriginal, datum, ...withoutPoint } = candidate;
  if (entry.lngLat && samePoint(entry.lngLat, row.pointRead))
    return { ...candidate, lngLat: [...entry.lngLat] };
  if (entry.location?.source === 'placed') {
    // The file says what it said before the correction.
    if (entry.location.original === locationOriginal) return withoutPoint;
    const ask: Issue = {
      code: 'point-placed-by-hand',
      severity: 'question',
      row: row.rowNumber,
      field: 'lngLat',
      params: {},
      choices: [choice('keep-placed'), choice('take-file'), choice('skip')],
    };
    issues.push(ask);
    if (answerTo(ask, answers) === 'keep-placed') return withoutPoint;
  }
  issues.push(...row.pointIssues);
  return candidate;
}

/** Whether the registry has a value for a field that the file leaves empty. */
export function hasValue(entry: RegistryEntry, field: string): boolean {
  switch (field) {
    case 'lng':
    case 'lat':
    case 'lngLat':
      return entry.lngLat !== null;
    case 'organised':
    case 'partyOrganisationName':
    case 'partyOrganisationKind':
    case 'formation':
      return entry.party !== null;
    case 'grade':
      return (entry.party?.grade ?? 0) > 0;
    case 'banner':
    case 'division':
      return false;
    default:
      return (entry as unknown as Record<string, unknown>)[field] != null;
  }
}
