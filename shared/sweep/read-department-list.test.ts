import { describe, expect, it } from 'vitest';
import { emptyCell, type RawCell, textCell } from '../import/cells/raw-cell.ts';
import { squareIndex } from '../import/division-fixture.ts';
import type { SheetRows } from '../import/find-header.ts';
import { readDepartmentList } from './read-department-list.ts';

const sheet = (...rows: (string | RawCell)[][]): SheetRows => ({
  name: 'Sheet1',
  rows: rows.map((cells, at) => ({
    rowNumber: at + 1,
    cells: cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)),
  })),
});
const read = (...rows: (string | RawCell)[][]) => readDepartmentList([sheet(...rows)], squareIndex);

describe("a department's list", () => {
  it('is read below its title; of 6 columns 4 are used, what is about persons is not', () => {
    const list = read(
      ['东胜区民政局社会组织名册（2026年9月）'],
      ['序号', '社会组织名称', '统一社会信用代码', '法定代表人', '住所', '专职人数'],
      ['1', '东胜区青年志愿者协会', '51150602MA0N1A2B3N', '张某', '东胜区罕台镇永和路2号', '３人'],
      ['2', '东胜区书法家协会', '无', '李某', '', '约5人'],
      ['合计', '2', '', '', '', '8'],
    );
    expect(list?.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'uscc',
      null,
      'address',
      'employees',
    ]);
    expect(list?.entries).toHaveLength(2);
    expect(list?.entries[0]).toMatchObject({
      rowNumber: 3,
      name: '东胜区青年志愿者协会',
      divisionCode: '150602101',
      address: '东胜区罕台镇永和路2号',
      employees: 3,
    });
    expect(list?.entries[1]).toMatchObject({ uscc: null, divisionCode: null, address: null, employees: 5 });
  });

  it('needs the name only', () => {
    expect(
      read(['名称'], ['宏远商贸有限公司'], ['天骄餐饮有限公司'])?.entries.map((each) => each.name),
    ).toEqual(['宏远商贸有限公司', '天骄餐饮有限公司']);
    expect(read(['甲', '乙'], ['1', '2'])).toBeNull();
  });

  it('names the row without a name, and loses no other', () => {
    const list = read(
      ['企业名称', '地址'],
      ['甲商贸有限公司', '东胜区'],
      ['', '准格尔旗大路镇'],
      ['乙商贸有限公司', emptyCell],
    );
    expect(list?.skipped).toEqual([3]);
    expect(list?.entries.map((each) => each.rowNumber)).toEqual([2, 4]);
  });

  it('reads O for 0 in a code as it should be, keeps a wrong one for comparing, drops anything else', () => {
    const list = read(
      ['企业名称', '统一社会信用代码'],
      ['甲', '9115O602MA0N1A2B3N'],
      ['乙', '91150602MA0N1A2B3X'],
      ['丙', '123'],
      ['丁', '110101199003074215'],
    );
    expect(list?.entries.map(({ uscc, validUscc }) => [uscc, validUscc])).toEqual([
      ['91150602MA0N1A2B3N', true],
      ['91150602MA0N1A2B3X', false],
      [null, false],
      [null, false],
    ]);
  });

  it('finds the place in a column, else in the address, else in the group above, and sees another city', () => {
    const list = read(
      ['企业名称', '所属旗区', '所属镇', '地址'],
      ['准格尔旗', '', '', ''],
      ['甲', '', '', ''],
      ['乙', '东胜区', '罕台镇', ''],
      ['丙', '东胜区', '', '准格尔旗大路镇'],
      ['丁', '', '', '包头市昆都仑区'],
      ['戊', '', '', '鄂尔多斯市准格尔旗薛家湾镇长滩村'],
    );
    expect(list?.entries.map(({ name, divisionCode, abroad }) => [name, divisionCode, abroad])).toEqual([
      ['甲', '150622', false],
      ['乙', '150602101', false],
      ['丙', '150602', false],
      ['丁', null, true],
      ['戊', '150622100', false],
    ]);
  });
});
