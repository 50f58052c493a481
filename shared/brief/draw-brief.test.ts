import { describe, expect, it } from 'vitest';
import { measureText } from '../../server/adapters/sheet-printer/font.ts';
import { briefFacts } from '../../test/builders/brief-facts.ts';
import { translator } from '../../test/builders/sheet-data.ts';
import type { Scene, SceneItem, SceneText } from '../map-sheet/scene.ts';
import { composeBrief } from './compose-brief.ts';
import { composePublicBrief } from './compose-public-brief.ts';
import { drawBrief } from './draw-brief.ts';

const setting = { t: translator('zh-CN'), measure: measureText, language: 'zh-CN' as const };

const textsIn = (items: readonly SceneItem[]): SceneText[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textsIn(item.items) : []));
const saidOn = (scene: Scene) => textsIn(scene.items).map(({ text }) => text);

describe('the brief of a city', () => {
  const facts = briefFacts();
  const content = composeBrief(facts, setting);

  it('says in 1 sentence where 68 of 100 stand: 12 short of 80 %, 1.7 points up, 32 not organised, 3 formed', () => {
    // 68/100 = 68.0 %; 65/98 = 66.33 %; difference 1.67 → 1.7; 80 % of 100 = 80 = 12 more.
    expect(content.summary).toBe(
      '截至2026-09-30，鄂尔多斯市有规模以上非公企业100家，已组建党组织68家，组建率68.0%，距80%的目标还差12家，较上季度上升1.7个百分点。' +
        '规模以上未组建企业32家，本季度新组建党组织的单位3家。',
    );
  });

  it('lists the 5 largest gaps by number: 12, 9, 5, 3, 2', () => {
    const gaps = content.sections.find(({ title }) => title === '缺口最大的五个辖区');
    expect(gaps?.kind === 'table' && gaps.rows).toEqual([
      // 80 % of 25 = 20, of 15 = 12, of 20 = 16, of 10 = 8.
      ['达拉特旗', '25', '13', '52.0%', '12', '7'],
      ['乌审旗', '15', '6', '40.0%', '9', '6'],
      ['东胜区', '20', '15', '75.0%', '5', '1'],
      ['鄂托克旗', '15', '12', '80.0%', '3', '达标'],
      ['伊金霍洛旗', '10', '8', '80.0%', '2', '达标'],
    ]);
  });

  it('compares with last quarter and with last year, and shows a rate over nothing as —', () => {
    const table = content.sections.find(({ title }) => title === '主要指标');
    const rows = table?.kind === 'table' ? table.rows : [];
    // 61/97 = 62.89 %; 68.0 − 62.9 = 5.1.
    expect(rows[0]?.slice(1)).toEqual(['68.0%', '68/100', '80%', '差12', '+1.7个百分点', '+5.1个百分点']);
    expect(rows[1]?.slice(1)).toEqual(['—', '0/0', '逐步提升', '—', '—', '—']);
  });

  it('names at most 6 of the 8 new ones, and leaves out what did not happen', () => {
    const changes = content.sections.find(({ title }) => title === '本季度变化');
    expect(changes?.kind === 'lines' && changes.lines).toEqual([
      '新组建3家：甲公司、乙公司、丙公司',
      '晋星1家：丁公司',
      '新增单位8家：新公司1、新公司2、新公司3、新公司4、新公司5、新公司6等',
      '停业、注销或迁出1家：戊公司',
    ]);
  });

  it('stands on 2 pages, every text inside the paper', () => {
    const pages = drawBrief(content, setting);
    expect(pages).toHaveLength(2);
    for (const { items, widthMillimetres, heightMillimetres } of pages)
      for (const { x, y } of textsIn(items)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(widthMillimetres);
        expect(y).toBeLessThanOrEqual(heightMillimetres - 5);
      }
    expect(pages.flatMap(saidOn).filter((said) => /^(brief|sheet|official|liaison)\./.test(said))).toEqual(
      [],
    );
  });

  it('is the same for the same facts', () => {
    expect(drawBrief(composeBrief(briefFacts(), setting), setting)).toEqual(drawBrief(content, setting));
  });

  it('of a unit has no table of divisions and shows its coverage instead of the late ones', () => {
    const unit = composeBrief(briefFacts({ count: 60 }), setting);
    expect(unit.sections.map(({ title }) => title)).not.toContain('缺口最大的五个辖区');
    expect(unit.figures.map(({ name }) => name)).not.toContain('逾期未报辖区');
  });
});

describe('the brief for the public', () => {
  const facts = briefFacts();
  const content = composePublicBrief(facts, setting);
  const said = drawBrief(content, setting).flatMap(saidOn).join('\n');

  it('names none of the 700 organisations and none of the changes', () => {
    for (const { name } of facts.sheet.organisations) expect(said).not.toContain(name);
    expect(said).not.toContain('甲公司');
    expect(said).not.toContain('未组建');
  });

  it('shows no count of 1 or 2 in its table', () => {
    const table = content.sections[0];
    const cells = table?.kind === 'table' ? table.rows.flatMap((row) => row.slice(1, 5)) : [];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => cell === '1' || cell === '2')).toEqual([]);
  });

  it('says 公开版 and what <3 and * stand for', () => {
    expect(content.marks[0]).toBe('公开版');
    expect(said).toContain('“<3”表示1至2家');
  });
});
