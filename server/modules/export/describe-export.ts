import type { ExportQuery } from '../../../shared/export/export-query.ts';
import type { Words } from '../../../shared/export/organisation-fields.ts';
import { facetNameKey, facetValueKey } from '../../../shared/facet-words.ts';
import { type IndustryCode, industries } from '../../../shared/industry.ts';
import { type Facet, facets } from '../../../shared/organisation-filter.ts';
import { cutOffDate, type Quarter, quarterNumber, quarterYear } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';

/** What is said of an export beside the question itself. */
export interface ExportFacts {
  readonly divisionName: string;
  readonly count: number;
  readonly unlocated: number;
  /** In the division but not operating. */
  readonly excluded: number;
  readonly published: number;
  /** Names of the units that are not. */
  readonly unpublished: readonly string[];
  readonly sample: boolean;
  readonly now: Date;
}

/** `2026Q3` in words. */
export function quarterText(quarter: Quarter, t: Words): string {
  return t('screen.quarter-text', {
    year: quarterYear(quarter),
    number: t(`screen.quarter-number-${quarterNumber(quarter)}`),
  });
}

/** More names than this make nobody wiser. */
const namesShown = 20;

/** What the file says of itself, line by line: division, quarter, standing, filters, counts, date, use; the sample says it is one. */
export function describeExport(query: ExportQuery, facts: ExportFacts, t: Words): [string, string][] {
  const { quarter, bounds, asOf } = query;
  const { count, unlocated, excluded } = facts;
  const lines: [string, string | null][] = [
    ['division', facts.divisionName],
    ['quarter', t('export.quarter-text', { quarter: quarterText(quarter, t), date: cutOffDate(quarter) })],
    ['standing', standingText(facts, asOf !== null, t)],
    ['as-of', asOf],
    ['filter', filterText(query, t)],
    ['bounds', bounds && t('export.bounds-text', boundsText(bounds))],
    ['count', t('export.count-text', { count, unlocated })],
    ['excluded', t(excluded > 0 ? 'export.excluded-text' : 'export.excluded-none', { count: excluded })],
    ['made', chinaDate(facts.now)],
    ['use', t('export.internal-use')],
    ['sample', facts.sample ? t('export.sample-data') : null],
  ];
  return lines.flatMap(([key, text]): [string, string][] =>
    text === null ? [] : [[t(`export.about-${key}`), text]],
  );
}

function standingText({ published, unpublished }: ExportFacts, pinned: boolean, t: Words): string {
  if (unpublished.length === 0) return t('export.standing-published');
  if (published === 0) return t(pinned ? 'export.standing-none-pinned' : 'export.standing-unpublished');
  const shown = unpublished.slice(0, namesShown).join(t('export.comma'));
  const names = unpublished.length > namesShown ? t('export.names-more', { names: shown }) : shown;
  return t(pinned ? 'export.standing-partly-pinned' : 'export.standing-partly', {
    published,
    unpublished: unpublished.length,
    names,
  });
}

/** The filter in words, facet by facet. */
function filterText({ filter, picked, language }: ExportQuery, t: Words): string {
  const wordOf = (facet: Facet, value: string | number) =>
    facet === 'industry'
      ? industries[value as IndustryCode][language === 'en' ? 'en' : 'zh']
      : t(facetValueKey(facet, value));
  const parts = facets
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({
      facet: t(facetNameKey(facet)),
      values: filter[facet].map((value) => wordOf(facet, value)).join(t('export.comma')),
    }));
  if (picked.length > 0) {
    parts.push({
      facet: t('export.column-symbol'),
      values: picked.map((each) => t(`symbol.${each}`)).join(t('export.comma')),
    });
  }
  if (parts.length === 0) return t('export.no-filter');
  return parts.map((part) => t('export.facet-text', part)).join(t('export.semicolon'));
}

function boundsText(bounds: NonNullable<ExportQuery['bounds']>) {
  const [west, south, east, north] = bounds.map((degrees) => degrees.toFixed(4)) as [
    string,
    string,
    string,
    string,
  ];
  return { west, south, east, north };
}
