import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogues, languages } from '../../../shared/messages/catalogue.ts';
import { sectors } from '../../../shared/organisation.ts';
import { departments } from '../../../shared/sweep/department.ts';
import { absentVerdicts } from '../../../shared/sweep/sweep.ts';
import { sweepTabs } from './sweep-tabs.tsx';

const folder = new URL('./', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** Keys that stand whole in the sources of the screen. */
function writtenKeys(): string[] {
  const sources = readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(read);
  return sources.flatMap((source) => [...source.matchAll(/'(sweep\.[\w.-]+)'/g)].map(([, key]) => key ?? ''));
}

/** The reasons as the rule names them. */
function reasonsOf(file: string): string[] {
  const union =
    /export type (?:Name|Match)Reason =([^;]+);/.exec(read(`../../../shared/sweep/${file}`))?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, reason]) => reason ?? '');
}

it.each(languages)('has every text of the sweep in %s, the 33 reasons among them', (language) => {
  const reasons = [...reasonsOf('compare-names.ts'), ...reasonsOf('weigh-evidence.ts')];
  expect(reasons).toHaveLength(33);
  const composed = [
    ...reasons.map((reason) => `reason.${reason}`),
    ...departments.map((code) => `department.${code}`),
    ...sweepTabs.flatMap((tab) => [`tab.${tab}`, `tabHint.${tab}`]),
    ...absentVerdicts.map((verdict) => `absent.${verdict}`),
    ...['added', 'not-ours', 'different'].map((verdict) => `verdict.${verdict}`),
    ...['code', 'name', 'person', 'memory'].map((by) => `by.${by}`),
    ...['public', 'closed', 'elsewhere', 'individual'].map((reason) => `notOursReason.${reason}`),
    ...sectors.map((sector) => `sector.${sector}`),
  ].map((key) => `sweep.${key}`);
  const keys = [...writtenKeys(), ...composed];
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => catalogues[language][key] === undefined)).toEqual([]);
});

it('has the same keys in both languages and none that nobody says', () => {
  const own = (language: 'zh-CN' | 'en') =>
    Object.keys(catalogues[language]).filter((key) => key.startsWith('sweep.'));
  expect(own('zh-CN').sort()).toEqual(own('en').sort());
  const said = [
    ...readdirSync(folder).map(read),
    read('../../../server/modules/sweep/add-entry.ts'),
    ...['compare-names.ts', 'weigh-evidence.ts'].map((file) => read(`../../../shared/sweep/${file}`)),
  ].join('\n');
  const composed = /^sweep\.(?:tab|tabHint|reason|department|absent|verdict|by|notOursReason|sector)\./;
  const silent = own('zh-CN').filter((key) => !composed.test(key) && !said.includes(`'${key}'`));
  expect(silent).toEqual([]);
});
