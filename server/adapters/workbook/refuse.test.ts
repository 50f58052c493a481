import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workbook as english } from '../../../shared/messages/en/workbook.ts';
import { workbook as chinese } from '../../../shared/messages/zh-CN/workbook.ts';

test('every reason and kind a file can be refused for has its text, and no text is left over', () => {
  const source = readFileSync(new URL('./refuse.ts', import.meta.url), 'utf8');
  const words = (name: string) => {
    const body = source.split(`export type ${name} =`)[1]?.split(';')[0] ?? '';
    return [...body.matchAll(/'([a-z-]+)'/g)].map(([, word]) => word);
  };
  const keys = [
    ...[...words('SuspiciousReason'), ...words('UnreadableReason')].map((word) => `reason.${word}`),
    ...words('UnknownKind').map((word) => `kind.${word}`),
  ];
  expect(keys.length).toBeGreaterThan(40);
  expect(Object.keys(chinese).sort()).toEqual(keys.sort());
  expect(Object.keys(english).sort()).toEqual(keys);
});
