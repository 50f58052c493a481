import { z } from 'zod';
import type { Bbox } from '../division.ts';
import { type Language, languages } from '../messages/catalogue.ts';
import { facetChoices, facets, type OrganisationFilter } from '../organisation-filter.ts';
import { Quarter } from '../quarter.ts';
import { type SymbolClass, symbolClasses } from '../symbol.ts';
import { ExportFormat } from './export-format.ts';

/** What is seen, to be taken along: the same words as in the page's address. */
export interface ExportQuery {
  readonly format: ExportFormat;
  readonly quarter: Quarter;
  readonly divisionCode: string;
  readonly filter: OrganisationFilter;
  /** Classes picked in the legend; none: all. */
  readonly picked: readonly SymbolClass[];
  /** Only what lies inside: what the map shows. Null: everything, also what has no place. */
  readonly bounds: Bbox | null;
  /** ISO instant: what was published up to then. Null: as it is now. */
  readonly asOf: string | null;
  readonly language: Language;
}

/** The query part of `/api/export`, without `?`. */
export function encodeExportQuery(query: ExportQuery): string {
  const pairs: [string, string][] = [
    ['format', query.format],
    ['quarter', query.quarter],
    ['division', query.divisionCode],
  ];
  for (const facet of facets) {
    if (query.filter[facet].length > 0) pairs.push([facet, query.filter[facet].join(',')]);
  }
  if (query.picked.length > 0) pairs.push(['class', query.picked.join(',')]);
  if (query.bounds) pairs.push(['bounds', query.bounds.join(',')]);
  if (query.asOf) pairs.push(['asof', query.asOf]);
  pairs.push(['language', query.language]);
  return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
}

/** Values of a list in the order they are shown; one that is not known is refused, or more would be taken than was asked for. */
const listOf = (choices: readonly (string | number)[]) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const wanted = new Set(text ? text.split(',') : []);
      const chosen = choices.filter((each) => wanted.delete(String(each)));
      if (wanted.size > 0) context.addIssue({ code: 'custom', message: 'choice' });
      return chosen;
    });

const Bounds = z
  .string()
  .regex(/^-?[\d.]+(,-?[\d.]+){3}$/)
  .transform((text) => text.split(',').map(Number) as unknown as Bbox)
  .refine(([west, south, east, north]) => west < east && south < north);

const Query = z.strictObject({
  format: ExportFormat,
  quarter: Quarter,
  division: z.string().regex(/^\d{6,12}$/),
  ...Object.fromEntries(facets.map((facet) => [facet, listOf(facetChoices[facet])])),
  class: listOf(symbolClasses),
  bounds: Bounds.optional(),
  asof: z.iso.datetime({ offset: true }).optional(),
  language: z.enum(languages).default('zh-CN'),
});

/** Reads a parsed query string; null when it makes no sense. */
export function readExportQuery(parameters: unknown): ExportQuery | null {
  const parsed = Query.safeParse(parameters);
  if (!parsed.success) return null;
  const { format, quarter, division, class: picked, bounds, asof, language, ...filter } = parsed.data;
  return {
    format,
    quarter,
    divisionCode: division,
    filter: filter as unknown as OrganisationFilter,
    picked: picked as SymbolClass[],
    bounds: bounds ?? null,
    asOf: asof ?? null,
    language,
  };
}
