import { describe, expect, it } from 'vitest';
import { normaliseQuery, searchOrganisations } from './search.ts';
import { columnsOf } from './test-columns.ts';

const columns = columnsOf([
  { name: '鄂尔多斯市蒙泰煤炭有限公司', initials: 'eedssmtmtyxgs', uscc: '91150602MA0N123456' },
  { name: '煤炭协会', initials: 'mtxh', uscc: '51150602MJ00000001' },
  { name: '东胜区煤炭运销有限公司', initials: 'dsqmtyxyxgs' },
  { name: 'ABC物流公司', initials: 'abcwlgs' },
  { name: '别处煤矿', initials: 'bcmk', divisionCode: '150602001' },
]);
const everywhere = new Uint8Array(columns.divisionCodes.length).fill(1);
const found = (text: string, mask = everywhere) =>
  searchOrganisations(columns, text, mask).map(({ row }) => columns.names[row]);

describe('searching', () => {
  it('finds 4 names by the single character 煤, the one that begins with it first, then the shorter ones', () => {
    expect(found('煤')).toEqual([
      '煤炭协会',
      '别处煤矿',
      '东胜区煤炭运销有限公司',
      '鄂尔多斯市蒙泰煤炭有限公司',
    ]);
  });
  it('finds by pinyin initials, prefix before middle', () => {
    expect(found('mt')).toEqual(['煤炭协会', '东胜区煤炭运销有限公司', '鄂尔多斯市蒙泰煤炭有限公司']);
  });
  it('finds by the beginning of the code, and by its middle from 4 characters on', () => {
    expect(found('9115')).toEqual(['鄂尔多斯市蒙泰煤炭有限公司']);
    expect(found('0N123')).toEqual(['鄂尔多斯市蒙泰煤炭有限公司']);
    expect(found('123')).toEqual([]);
  });
  it('ignores case, width and spaces', () => {
    expect(normaliseQuery(' ＡＢc 物流 ')).toBe('abc物流');
    expect(found('ａｂｃ 物')).toEqual(['ABC物流公司']);
  });
  it('answers nothing to an empty query and keeps to the mask', () => {
    expect(found('   ')).toEqual([]);
    const mask = Uint8Array.from(columns.divisionCodes, (code) => (code === '150602001' ? 1 : 0));
    expect(found('煤', mask)).toEqual(['别处煤矿']);
  });
  it('stops at the limit of 2', () => {
    expect(searchOrganisations(columns, '煤', everywhere, 2)).toHaveLength(2);
  });
});
