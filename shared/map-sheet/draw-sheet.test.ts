import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../server/adapters/sheet-printer/font.ts';
import { type SheetDataWish, sheetData, translator } from '../../test/builders/sheet-data.ts';
import { boxHitsCircle } from './collision.ts';
import { drawSheet } from './draw-sheet.ts';
import { layOutMap, type MapContent } from './map-content.ts';
import { scalePlate } from './map-furniture.ts';
import type { MapPanel } from './map-panel.ts';
import { overlaps } from './pen.ts';
import type { Scene, SceneItem, SceneText } from './scene.ts';
import type { SheetOptions } from './sheet-data.ts';

const a3: SheetOptions = { size: 'A3', language: 'zh-CN' };
const t = translator('zh-CN');
const draw = (wish: SheetDataWish, options = a3) =>
  drawSheet(sheetData(wish), options, translator(options.language), measureText);

function textsOf(items: readonly SceneItem[]): SceneText[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? textsOf(item.items) : item.kind === 'text' ? [item] : [],
  );
}
const wordsOf = ({ items }: Scene) => textsOf(items).map(({ text }) => text);

const frame = { x: 14.4, y: 37.4, width: 298.2, height: 232.2 };
const ownPage = { x: 16.4, y: 28.4, width: 387.2, height: 251.2 };
function layOut(wish: SheetDataWish): MapContent {
  const setting = { t, measure: measureText, language: 'zh-CN' as const };
  return layOutMap(sheetData(wish), frame, ownPage, 1, [scalePlate(frame)], { venues: true }, setting);
}

function faults({ symbols }: MapPanel): string[] {
  const found: string[] = [];
  for (const { label, number } of symbols) {
    if (!label) continue;
    for (const other of symbols) {
      if (boxHitsCircle(label.box, { centre: other.at, radius: other.radius }))
        found.push(`number ${number} covers the symbol of ${other.number}`);
      if (other.number !== number && other.label && overlaps(label.box, other.label.box))
        found.push(`number ${number} covers number ${other.number}`);
    }
  }
  return found;
}

describe('sheet', () => {
  it('is the same, byte for byte, when drawn twice from 120 organisations', () => {
    const hash = () =>
      createHash('sha256')
        .update(JSON.stringify(draw({ count: 120 }).pages))
        .digest('hex');
    expect(hash()).toBe(hash());
  });

  it('is one A3 page with the whole index for 15 organisations', () => {
    const { pages } = draw({ count: 15 });
    expect(pages).toHaveLength(1);
    expect([pages[0]?.widthMillimetres, pages[0]?.heightMillimetres]).toEqual([420, 297]);
    for (const { name } of sheetData({ count: 15 }).organisations)
      expect(wordsOf(pages[0] as Scene).join('')).toContain(name.slice(0, 8));
  });

  it.each([
    [{ kind: 'draft' }, '草稿', '版次：尚未发布'],
    [{ kind: 'submitted' }, '已报送 待审核', '版次：尚未发布'],
    [{ kind: 'accepted' }, '已审核 待发布', '版次：尚未发布'],
    [{ kind: 'partly', published: 3, units: 9 }, '草稿（已发布3/9个辖区）', '版次：尚未发布'],
    [{ kind: 'published', revision: 2 }, '已发布 第2版', '版次：第2版'],
  ] as const)(
    'marks a sheet of %o as %s, and says %s at its foot with both hashes',
    (status, mark, edition) => {
      const data = { ...sheetData({ count: 3 }), status, approvedBy: '伊金霍洛旗委组织部' };
      for (const size of ['A4', 'A3'] as const) {
        const [page] = drawSheet(data, { size, language: 'zh-CN' }, t, measureText).pages;
        const words = wordsOf(page as Scene);
        expect(words).toContain(mark);
        const foot = words.join('\n');
        for (const part of [
          edition,
          '审核：伊金霍洛旗委组织部',
          '数据指纹：3f9a1c27',
          '审计指纹：c4d5e6f70819',
        ])
          expect(foot).toContain(part);
      }
    },
  );

  it('says title, quarter, marks and foot', () => {
    const words = wordsOf(draw({ count: 15 }).pages[0] as Scene);
    expect(words).toContain('鄂尔多斯市伊金霍洛旗乌兰木伦镇　非公有制经济组织和社会组织党建分布图');
    expect(words).toEqual(
      expect.arrayContaining(['2026年第三季度', '草稿', '内部使用', '样例数据，纯属虚构']),
    );
    const all = words.join('\n');
    for (const part of [
      '数据截止：2026-09-30',
      '绘制日期：2026-10-08',
      '数据指纹：3f9a1c27',
      '非行政界线',
      'OpenStreetMap',
    ])
      expect(all).toContain(part);
    expect(wordsOf(draw({ count: 15, published: true }).pages[0] as Scene)).toContain('已发布 第1版');
  });

  it('gives 300 organisations the numbers 1 to 300, unlocated ones last, and lists each once', () => {
    const data = sheetData({ count: 300 });
    const sheet = drawSheet(data, a3, t, measureText);
    const { numbers } = sheet.facts;
    expect([...numbers.values()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
    const unlocated = data.organisations.filter(({ lngLat }) => !lngLat);
    expect(unlocated).toHaveLength(10);
    for (const { id } of unlocated) expect(numbers.get(id)).toBeGreaterThan(290);
    const listed = sheet.pages
      .slice(1)
      .flatMap(({ items }) =>
        textsOf(items).filter(({ bold, anchor, text }) => bold && anchor === 'end' && /^\d+$/.test(text)),
      );
    expect(listed.map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual(
      [...numbers.values()].sort((a, b) => a - b),
    );
  });

  it.each([15, 120, 300, 900])('places every number of %i organisations and covers nothing', (count) => {
    const content = layOut({ count });
    for (const panel of [content.main, ...content.insets]) expect(faults(panel)).toEqual([]);
    expect(content.placement.failed).toBe(0);
  });

  it('shows 3 organisations far away as arrows at the frame, with their distance', () => {
    const beyond = layOut({ count: 250 }).main.symbols.filter(({ beyond: far }) => far);
    expect(beyond).toHaveLength(3);
    for (const { labelText, number } of beyond)
      expect(labelText).toMatch(new RegExp(`^${number} · \\d+ km$`));
  });

  it('adds up a city of 2,000 by division and numbers only the unorganised above-scale ones', () => {
    const data = sheetData({ count: 2000, level: 'city' });
    const { facts, pages } = drawSheet(data, a3, t, measureText);
    expect(facts.mode).toBe('aggregated');
    const urgent = data.organisations.filter(
      ({ sector, employees, partyOrganisation }) =>
        sector === 'enterprise' && (employees ?? 0) >= 50 && !partyOrganisation,
    );
    expect([...facts.numbers.keys()].sort()).toEqual(urgent.map(({ id }) => id).sort());
    expect(wordsOf(pages[0] as Scene)).toContain('2000');
  });

  it('keeps every text of every page on its page, on all four papers', () => {
    for (const size of ['A4', 'A3', 'A2', 'A0'] as const)
      for (const page of draw({ count: 120 }, { size, language: 'zh-CN' }).pages)
        for (const item of textsOf(page.items)) {
          if (item.rotateDegrees) continue;
          const spacing = (item.letterSpacingMillimetres ?? 0) * ([...item.text].length - 1);
          const width = measureText(item.text, item.sizeMillimetres, item.bold) + spacing;
          const left =
            item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - width : item.x - width / 2;
          expect(left, item.text).toBeGreaterThan(0);
          expect(left + width, item.text).toBeLessThan(page.widthMillimetres);
          expect(item.y, item.text).toBeLessThan(page.heightMillimetres - 1);
        }
  });

  it('has every word in English too', () => {
    const words = wordsOf(draw({ count: 120 }, { size: 'A3', language: 'en' }).pages[0] as Scene).join('\n');
    expect(words).toContain('Quarter 3 of 2026');
    expect(words).toContain('Above-scale enterprise, not organised');
  });

  it('draws a division of which nothing is known yet: no organisation, no place', () => {
    const data = sheetData({ count: 0 });
    const sheet = drawSheet({ ...data, division: { ...data.division, seat: null } }, a3, t, measureText);
    expect(sheet.pages).toHaveLength(1);
    expect(sheet.facts.numbers.size).toBe(0);
  });
});
