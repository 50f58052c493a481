import i18next from 'i18next';
import { expect, it } from 'vitest';
import { catalogues } from '../../../shared/messages/catalogue.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import { applyReason } from './apply-reason.ts';
import { choiceLabel } from './choice-label.ts';
import { formatValue } from './format-value.ts';

const instance = i18next.createInstance();
await instance.init({
  lng: 'zh-CN',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { 'zh-CN': { translation: catalogues['zh-CN'] } },
});
const words = { t: instance.t, language: 'zh-CN', divisionName: (code: string) => `辖区${code}` };

it('writes 10 values as a reader does', () => {
  const shown = (
    [
      ['employees', 444],
      ['employees', null],
      ['grade', 3],
      ['grade', 0],
      ['sector', 'social'],
      ['organised', false],
      ['industry', 'B'],
      ['divisionCode', '150624101'],
      ['lngLat', [107.064987, 39.392767]],
      ['partyOrganisationKind', 'general-branch'],
    ] as const
  ).map(([field, value]) => formatValue(field, value, words));
  expect(shown).toEqual([
    '444',
    '—',
    '3 星',
    '未评星',
    '社会组织',
    '否',
    '采矿业',
    '辖区150624101',
    '107.064987, 39.392767',
    '党总支',
  ]);
});

it('names a choice by its message, by itself, or as the reading it suggests', () => {
  const label = (value: string, text: string) => choiceLabel({ value, label: text }, instance);
  expect(label('skip', 'import.choice.skip')).toBe(catalogues['zh-CN']['import.choice.skip']);
  expect(label('150624101', '棋盘井镇')).toBe('棋盘井镇');
  expect(label('suggested', '50')).toBe('采用“50”');
});

it('says why 7 rows cannot be imported yet: datum first, then questions, then nothing to write', () => {
  const counts = { read: 7, new: 3, changed: 1, unchanged: 1, question: 1, rejected: 1 };
  const free = { datumOpen: false, leaveOpenRows: false };
  expect(applyReason(counts, { datumOpen: true, leaveOpenRows: true })).toBe('importScreen.reason-datum');
  expect(applyReason(counts, free)).toBe('importScreen.reason-questions');
  expect(applyReason(counts, { ...free, leaveOpenRows: true })).toBeNull();
  expect(applyReason({ ...counts, new: 0, changed: 0, question: 0 }, free)).toBe(
    'importScreen.reason-nothing',
  );
});

it('puts the reason of a refusal in words, and an unknown code as a failure inside', () => {
  const refused = refusalText({ code: 'file-unreadable', params: { reason: 'zip-damaged' } }, instance);
  expect(refused).toContain(catalogues['zh-CN']['workbook.reason.zip-damaged']);
  expect(refusalText({ code: 'no-such-code', params: {} }, instance)).toBe(
    catalogues['zh-CN']['error.internal'],
  );
});
