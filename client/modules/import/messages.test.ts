import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ignoredReasons } from '../../../shared/import/batch-view.ts';
import { importFields, rowOutcomes } from '../../../shared/import/staged.ts';
import { catalogues, languages } from '../../../shared/messages/catalogue.ts';
import { datums, operatingStatuses, sectors } from '../../../shared/organisation.ts';
import { partyOrganisationFormations, partyOrganisationKinds } from '../../../shared/party-organisation.ts';

const folders = [new URL('./', import.meta.url), new URL('../map-sheet/', import.meta.url)];

/** Keys that stand whole in the sources of both screens. */
function writtenKeys(): string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
  const keys = sources.flatMap((source) =>
    [...source.matchAll(/'((?:importScreen|sheetScreen)\.[\w.-]+)'/g)].map(([, key]) => key ?? ''),
  );
  return [...new Set(keys)];
}

const list = (area: string, words: readonly string[]) => words.map((word) => `importScreen.${area}${word}`);

it.each(languages)(
  'has every text of the import and the sheet screen in %s, 100 and more of them',
  (language) => {
    const composed = [
      ...list('field.', importFields),
      ...list('outcome-', rowOutcomes),
      ...list('none-', rowOutcomes),
      ...list('ignored-', ignoredReasons),
      ...list('severity-', ['error', 'question', 'warning']),
      ...list('status-', ['staged', 'applied', 'discarded']),
      ...list('value.sector.', sectors),
      ...list('value.status.', operatingStatuses),
      ...list('value.kind.', partyOrganisationKinds),
      ...list('value.formation.', partyOrganisationFormations),
      ...list('value.datum.', datums),
    ];
    const keys = [...writtenKeys(), ...composed];
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => catalogues[language][key] === undefined)).toEqual([]);
  },
);

it('has the same keys in both languages, and no Latin words in the Chinese texts but names of formats', () => {
  const own = (language: 'zh-CN' | 'en') =>
    Object.keys(catalogues[language]).filter((key) => /^(importScreen|sheetScreen)\./.test(key));
  expect(own('zh-CN').sort()).toEqual(own('en').sort());
  const names = /PDF|SVG|PNG|ZIP|Excel|CSV|MB|dpi|xlsx|WGS|GCJ|BD/g;
  const latin = own('zh-CN').filter((key) =>
    /[A-Za-z]/.test((catalogues['zh-CN'][key] ?? '').replace(/\{\{\w+\}\}/g, '').replace(names, '')),
  );
  expect(latin).toEqual([]);
});
