import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issue as english } from '../../messages/en/issue.ts';
import { issue as chinese } from '../../messages/zh-CN/issue.ts';

const folder = new URL('.', import.meta.url);
const codes = new Set<string>();
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
  const source = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  for (const [, code] of source.matchAll(
    /'((?:cell|coordinate|count|date|uscc|industry|status|organised|yes-no|party-kind|formation|sector|star-grade)-[a-z-]+)'/g,
  )) {
    if (code) codes.add(code);
  }
}

test('every issue code the 12 cell rules can give has its text and its fix in Chinese and English', () => {
  expect(codes.size).toBeGreaterThan(35);
  const keys = [...codes].flatMap((code) => [code, `${code}.fix`]);
  expect(keys.filter((key) => !(key in chinese))).toEqual([]);
  expect(keys.filter((key) => !(key in english))).toEqual([]);
});

test('both languages fill the same parameters of every key', () => {
  const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const other = english as Record<string, string>;
  for (const [key, text] of Object.entries(chinese))
    expect(parameters(text), key).toEqual(parameters(other[key] ?? ''));
});
