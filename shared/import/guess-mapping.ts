import type { Bbox } from '../division.ts';
import type { Datum } from '../organisation.ts';
import type { MappedColumn } from './batch-view.ts';
import { parseAngle, splitPair } from './cells/coordinate-angle.ts';
import { isBlankText, normaliseText } from './cells/normalise-text.ts';
import { parseCount } from './cells/parse-count.ts';
import { parseFormation, parsePartyOrganisationKind } from './cells/parse-party-kind.ts';
import { parseSector } from './cells/parse-sector.ts';
import { parseStarGrade } from './cells/parse-star-grade.ts';
import type { Parsed } from './cells/parsed.ts';
import { cellText, type RawCell } from './cells/raw-cell.ts';
import { cleanUscc } from './cells/uscc.ts';
import { fieldsOfHeading, isPersonalHeading } from './header-synonyms.ts';
import type { ColumnMapping, ImportField } from './staged.ts';

/** Cells of a column that are looked at. */
const sampleSize = 60;

/**
 * Guesses what each column means, from its heading and from what stands in it. Every field is given to one column at most, the
 * likeliest; the runners-up are named so that the screen can offer them.
 * @param columns cells by column index; `region` (WGS 84) recognises coordinates without a heading.
 */
export function guessMapping(
  headings: readonly string[],
  columns: readonly (readonly RawCell[])[],
  region?: Bbox,
): MappedColumn[] {
  const drafts = headings.map((heading, index) => {
    const cells = (columns[index] ?? []).filter((cell) => !isBlankText(cellText(cell))).slice(0, sampleSize);
    const byHeading = fieldsOfHeading(heading);
    const named = namesPersons(byHeading, cells);
    const withheld = named || isPersonalHeading(heading);
    const scores = named ? [] : [...weigh(byHeading, withheld ? [] : cells, region)];
    return { index, heading, cells, withheld, scores: scores.sort(([, a], [, b]) => b - a) };
  });
  const claims = drafts
    .flatMap(({ index, scores }) => scores.map(([field, score]) => ({ index, field, score })))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const given = new Map<number, { field: ImportField; score: number }>();
  const taken = new Set<ImportField>();
  for (const { index, field, score } of claims) {
    if (score < 0.45 || given.has(index) || taken.has(field)) continue;
    given.set(index, { field, score });
    taken.add(field);
  }
  return drafts.map(({ index, heading, cells, withheld, scores }) => {
    const field = given.get(index)?.field ?? null;
    const rival = scores.find(([other]) => other !== field)?.[1] ?? 0;
    const score = given.get(index)?.score ?? 0;
    return {
      index,
      heading,
      field,
      // Two readings of nearly the same weight are no certainty.
      confidence: Number((rival > score - 0.1 ? Math.min(score, 0.55) : score).toFixed(2)),
      alternatives: scores.map(([other]) => other).filter((other) => other !== field),
      withheld,
      samples: withheld ? [] : cells.slice(0, 3).map((cell) => cellText(cell).slice(0, 40)),
    };
  });
}

/** Counts of persons. */
const personCounts = ['members', 'activists', 'developedThisYear'] as const;

/** A column 党员 or 积极分子 in which no numbers stand: they will be names, and those are never stored. */
function namesPersons(byHeading: ReadonlyMap<ImportField, number>, cells: readonly RawCell[]): boolean {
  const counts = personCounts.some((field) => (byHeading.get(field) ?? 0) >= 0.9);
  return counts && cells.length > 0 && (valueFit('members', cells) ?? 0) < 0.5;
}

/** Column index → field, of the columns that have one. */
export function mappingOf(columns: readonly MappedColumn[]): ColumnMapping {
  return Object.fromEntries(
    columns.flatMap(({ index, field }) => (field ? [[String(index), field] as const] : [])),
  );
}

/** The datum a heading names (`经度（GCJ-02）`, 高德, 百度坐标), or null. */
export function datumOfHeadings(headings: readonly string[]): Datum | null {
  const text = normaliseText(headings.join(' ')).toLowerCase();
  if (/bd-?09|百度/.test(text)) return 'bd09';
  if (/gcj-?02|高德|腾讯|火星/.test(text)) return 'gcj02';
  return /wgs-?84|cgcs-?2000|国家2000|2000坐标|天地图/.test(text) ? 'wgs84' : null;
}

function weigh(
  byHeading: Map<ImportField, number>,
  cells: readonly RawCell[],
  region: Bbox | undefined,
): Map<ImportField, number> {
  if (cells.length === 0) return byHeading;
  const scores = new Map<ImportField, number>();
  for (const [field, score] of byHeading) {
    const fit = valueFit(field, cells);
    scores.set(field, fit === null ? score : fit >= 0.5 ? score : score * (0.4 + fit));
  }
  // Values that can be nothing else speak even without a heading.
  if (byHeading.size === 0 && cells.length >= 3) {
    for (const field of ['uscc', 'lngLat'] as const) {
      if ((valueFit(field, cells) ?? 0) >= 0.8) scores.set(field, 0.6);
    }
    if (region && within(cells, region[0], region[2]) >= 0.8) scores.set('lng', 0.6);
    if (region && within(cells, region[1], region[3]) >= 0.8) scores.set('lat', 0.6);
  }
  return scores;
}

/** Share of the cells that are an angle between two bounds and more exact than whole degrees, so that staff counts do not pass. */
function within(cells: readonly RawCell[], low: number, high: number): number {
  const fitting = cells.filter((cell) => {
    const angle = parseAngle(cellText(cell));
    return angle !== null && angle.decimals !== 0 && angle.degrees >= low && angle.degrees <= high;
  });
  return fitting.length / cells.length;
}

/** Share of the cells that can be a value of the field, or null where values cannot tell. */
function valueFit(field: ImportField, cells: readonly RawCell[]): number | null {
  const share = (test: (cell: RawCell) => boolean) => cells.filter(test).length / cells.length;
  const readable = (parse: (cell: RawCell) => Parsed<unknown>) =>
    share((cell) => {
      const result = parse(cell);
      return result.ok && result.value !== null;
    });
  switch (field) {
    case 'uscc':
      return share((cell) => /^[0-9A-Z]{15,18}$|^\d(\.\d+)?E\+?\d+$/.test(cleanUscc(cellText(cell))));
    case 'lng':
    case 'lat':
      // Not by range: swapped columns keep their headings, and the rows ask.
      return share((cell) => parseAngle(cellText(cell)) !== null || splitPair(cellText(cell)) !== null);
    case 'lngLat':
      return share((cell) => splitPair(cellText(cell)) !== null);
    case 'employees':
    case 'members':
    case 'activists':
    case 'developedThisYear':
      return readable(parseCount);
    case 'sector':
      return readable(parseSector);
    case 'partyOrganisationKind':
      return readable(parsePartyOrganisationKind);
    case 'formation':
      return readable(parseFormation);
    case 'grade':
      return readable(parseStarGrade);
    default:
      return null;
  }
}
