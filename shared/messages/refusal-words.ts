import { catalogues } from './catalogue.ts';

type Params = Readonly<Record<string, string | number>>;

const areas = ['workbook', 'report', 'grading', 'instructor', 'road', 'venueShare'] as const;

/**
 * The params of a refusal with codes turned into words: `kind` and `reason` of a file have texts of their own below `workbook.`,
 * the `reason` why a report or a star review cannot be moved below `report.` or `grading.`.
 * @param t message lookup of the reader's language
 */
export function refusalWords(params: Params, t: (key: string, params?: Params) => string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const key = areas.map((area) => `${area}.${name}.${value}`).find((each) => each in catalogues['zh-CN']);
      return [name, key ? t(key, params) : value];
    }),
  );
}

/** The key of a refusal's sentence; a code nobody foresaw reads as a failure inside. */
export function refusalKey(code: string): string {
  const key = `error.${code}`;
  return key in catalogues['zh-CN'] ? key : 'error.internal';
}
