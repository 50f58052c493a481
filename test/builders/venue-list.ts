import ExcelJS from 'exceljs';

/**
 * A venue list as a township makes it: a merged title, who filled it in, a header of two rows with the haves below one parent, a group row, a
 * person's column, remarks, and a line for signatures. Data begins in row 6.
 * @param rows by the columns 序号 … 备注
 */
export async function buildMessyList(
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('阵地');
  sheet.addRow(['2026年党群服务阵地统计表']);
  sheet.mergeCells('A1:R1');
  sheet.addRow(['填报单位：薛家湾镇党建办', null, null, '填报时间：2026年9月']);
  sheet.addRow([
    '序号',
    '阵地名称',
    '所属嘎查村\n社区',
    '面积（㎡）',
    '可容纳人数（人）',
    '开放时间',
    '六有情况',
    null,
    null,
    null,
    null,
    null,
    '是否开放\n共享',
    '联系人',
    '联系电话',
    '经纬度',
    '所属企业',
    '备注',
  ]);
  sheet.addRow([null, null, null, null, null, null, '场所', '设施', '标志', '党旗', '书报', '制度']);
  sheet.mergeCells('G3:L3');
  for (const column of 'ABCDEFMNOPQR') sheet.mergeCells(`${column}3:${column}4`);
  sheet.addRow(['一、镇村阵地']);
  sheet.mergeCells('A5:R5');
  for (const row of rows) sheet.addRow([...row]);
  sheet.addRow(['合计', null, null, null, 999]);
  sheet.addRow(['填表人：×××', null, null, null, '审核人：×××']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What a test says of a venue, in the order of the columns of {@link buildMessyList}. */
export function messyRow(
  number: number,
  name: string,
  more: Readonly<
    Partial<
      Record<
        | 'village'
        | 'area'
        | 'capacity'
        | 'hours'
        | 'sharing'
        | 'person'
        | 'telephone'
        | 'point'
        | 'organisation',
        string | number
      >
    >
  > & { readonly haves?: readonly string[] } = {},
): (string | number | null)[] {
  const { haves = ['√', '√', '√', '√', '√', '√'] } = more;
  return [
    number,
    name,
    more.village ?? null,
    more.area ?? null,
    more.capacity ?? null,
    more.hours ?? null,
    ...haves,
    more.sharing ?? null,
    more.person ?? null,
    more.telephone ?? null,
    more.point ?? null,
    more.organisation ?? null,
  ];
}
