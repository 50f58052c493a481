import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareDivisions, squareIndex } from '../../../shared/import/division-fixture.ts';
import { readCompanyName } from '../../../shared/sweep/company-name.ts';
import { compareNames, probableScore } from '../../../shared/sweep/compare-names.ts';
import { type Comparable, matchList } from '../../../shared/sweep/match-list.ts';
import { NameIndex } from '../../../shared/sweep/name-index.ts';
import { buildRegionWords } from '../../../shared/sweep/region-words.ts';
import { simplifyChinese, soundOfCharacter } from '../../adapters/simplify-chinese.ts';

const setup = {
  regions: buildRegionWords(squareDivisions),
  simplify: simplifyChinese,
  soundOf: soundOfCharacter,
  index: squareIndex,
};
const codeA = '91150602MA0N1A2B3C';
const codeB = '91150602MA0N9X8Y7W';

function theirs(name: string, more: Partial<Comparable> = {}): Comparable {
  const uscc = more.uscc ?? null;
  return { name, uscc, validUscc: uscc !== null, divisionCode: null, address: null, ...more };
}
function ours(organisationId: string, name: string, more: Partial<Comparable> = {}) {
  return { organisationId, ...theirs(name, more) };
}
const match = (entries: readonly Comparable[], registry: readonly ReturnType<typeof ours>[]) =>
  matchList(entries, registry, setup);

describe('a list of a department', () => {
  it('is matched by code before anything else, and says when the name is another', () => {
    const [found] = match(
      [theirs('鄂尔多斯市天骄餐饮有限公司', { uscc: codeA })],
      [ours('a', '鄂尔多斯市宏远商贸有限公司', { uscc: codeA }), ours('b', '鄂尔多斯市天骄餐饮有限公司')],
    );
    expect(found).toMatchObject({ match: 'matched', organisationId: 'a' });
    expect(found?.candidates[0]?.reasons).toEqual(['uscc-same', 'renamed']);
  });

  it('is matched by the whole name where no code contradicts and the divisions agree', () => {
    const registry = [ours('a', '鄂尔多斯市宏远商贸有限公司', { divisionCode: '150602101', uscc: codeA })];
    const same = { match: 'matched', organisationId: 'a' };
    expect(match([theirs('鄂爾多斯市宏遠商貿有限公司')], registry)[0]).toMatchObject(same);
    expect(
      match([theirs('鄂尔多斯市宏远商贸有限公司', { divisionCode: '150602' })], registry)[0],
    ).toMatchObject(same);
    const elsewhere = match([theirs('鄂尔多斯市宏远商贸有限公司', { divisionCode: '150622' })], registry)[0];
    expect(elsewhere).toMatchObject({ match: 'probable', organisationId: null });
    expect(elsewhere?.candidates[0]?.reasons).toContain('banner-differs');
  });

  it('leaves an equal name with another code to a person', () => {
    const [found] = match(
      [theirs('鄂尔多斯市宏远商贸有限公司', { uscc: codeB })],
      [ours('a', '鄂尔多斯市宏远商贸有限公司', { uscc: codeA })],
    );
    expect(found).toMatchObject({ match: 'probable', candidates: [{ organisationId: 'a' }] });
    expect(found?.candidates[0]?.reasons).toEqual(['name-same', 'uscc-differs']);
  });

  it('takes a code with one slip as a strong hint, also under another name', () => {
    const slip = `${codeA.slice(0, 16)}4C`;
    const [found] = match(
      [theirs('鄂尔多斯市鸿达商行', { uscc: slip, validUscc: false })],
      [ours('a', '鄂尔多斯市宏远商贸有限公司', { uscc: codeA })],
    );
    expect(found).toMatchObject({ match: 'probable', candidates: [{ organisationId: 'a' }] });
    expect(found?.candidates[0]?.reasons[0]).toBe('uscc-one-off');
  });

  it('is matched one to one: of 3 entries with one name the first is it, the others are asked about', () => {
    const found = match(
      [1, 2, 3].map(() => theirs('鄂尔多斯市宏远商贸有限公司')),
      [ours('a', '鄂尔多斯市宏远商贸有限公司')],
    );
    expect(found.map((each) => each.match)).toEqual(['matched', 'probable', 'probable']);
    expect(found[1]?.candidates[0]?.reasons).toEqual(['name-same', 'taken']);
  });

  it('asks about all of them when 2 entries of one name have different codes', () => {
    const found = match(
      [codeA, codeB].map((uscc) => theirs('鄂尔多斯市宏远商贸有限公司', { uscc })),
      [ours('a', '鄂尔多斯市宏远商贸有限公司')],
    );
    expect(found.map((each) => each.match)).toEqual(['probable', 'probable']);
  });

  it('asks which one is meant when the registry has the name, or the code, twice', () => {
    const twice = [
      ours('a', '鄂尔多斯市宏远商贸有限公司', { uscc: codeA }),
      ours('b', '鄂尔多斯市宏远商贸有限公司', { uscc: codeA }),
    ];
    for (const uscc of [null, codeA]) {
      const [found] = match([theirs('鄂尔多斯市宏远商贸有限公司', { uscc })], twice);
      expect(found?.match).toBe('probable');
      expect(found?.candidates.map((each) => each.organisationId)).toEqual(['a', 'b']);
    }
  });

  it('leaves an organisation that is certain out of what others may be', () => {
    const found = match(
      [theirs('鄂尔多斯市宏远商贸有限公司', { uscc: codeA }), theirs('鄂尔多斯市鸿远商贸有限公司')],
      [ours('a', '鄂尔多斯市宏远商贸有限公司', { uscc: codeA })],
    );
    expect(found.map((each) => each.match)).toEqual(['matched', 'only-theirs']);
    expect(found[1]?.candidates[0]?.reasons).toContain('taken');
  });

  it('shows beside an entry that is only theirs what merely looks like it, with the reason', () => {
    const [found] = match(
      [theirs('鄂尔多斯市宏远商贸股份有限公司')],
      [ours('a', '鄂尔多斯市宏远商贸有限公司'), ours('b', '鄂尔多斯市天骄餐饮有限公司')],
    );
    expect(found).toMatchObject({ match: 'only-theirs', organisationId: null });
    expect(found?.candidates).toEqual([{ organisationId: 'a', score: 0.495, reasons: ['form-differs'] }]);
  });

  it('prefers the one at the same address among 2 that are equally alike', () => {
    const address = '东胜区罕台镇永和路12号';
    const [found] = match(
      [theirs('宏远商贸有限公司', { address })],
      [
        ours('a', '鄂尔多斯市宏远商贸有限公司'),
        ours('b', '鄂尔多斯市宏远商贸有限公司', { address: '罕台镇永和路12号' }),
      ],
    );
    expect(found?.candidates.map((each) => each.organisationId)).toEqual(['b', 'a']);
  });
});

const word = (texts: string) => fc.constantFrom(...texts.split(' '));
const madeUp = fc
  .tuple(
    word('鄂尔多斯市 东胜区 准格尔旗 内蒙古 _'),
    word(
      '宏远 鸿远 宏达 恒泰 恒秦 天骄 天娇 蒙泰源 蒙泰原 阿拉腾敖包 阿拉腾敖 金色摇篮 金色摇蓝 远宏 大 三友',
    ),
    word('商贸 贸易 煤炭 煤炭运销 物业 物业管理 商茂 _ 幼儿'),
    word('有限公司 有限责任公司 公司 合作社 园 商会 _'),
    word('_ _ _ 第二分公司 二分公司 东胜分公司'),
  )
  .map((parts) => parts.filter((part) => part !== '_').join(''));

describe('for any 30 names against any 30', () => {
  it('the index finds every pair that comparing all with all finds probable', () => {
    fc.assert(
      fc.property(
        fc.array(madeUp, { minLength: 1, maxLength: 30 }),
        fc.array(madeUp, { minLength: 1, maxLength: 30 }),
        (left, right) => {
          const names = right.map((name) => readCompanyName(name, setup));
          const index = new NameIndex(names);
          for (const text of left) {
            const name = readCompanyName(text, setup);
            const all = names.flatMap((other, at) =>
              compareNames(name, other, soundOfCharacter).score >= probableScore ? [at] : [],
            );
            expect(index.near(name)).toEqual(expect.arrayContaining(all));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('no organisation is the certain match of two entries, and every entry has a result', () => {
    fc.assert(
      fc.property(fc.array(madeUp, { maxLength: 30 }), fc.array(madeUp, { maxLength: 30 }), (left, right) => {
        const found = match(
          left.map((name) => theirs(name)),
          right.map((name, at) => ours(String(at), name)),
        );
        expect(found).toHaveLength(left.length);
        const certain = found.flatMap((each) => (each.match === 'matched' ? [each.organisationId] : []));
        expect(new Set(certain).size).toBe(certain.length);
      }),
      { numRuns: 150 },
    );
  });
});
