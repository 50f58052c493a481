import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogues, languages } from '../messages/catalogue.ts';
import { countOutcomes } from './evaluate-batch.ts';
import { asks, entry, evaluate, type RowTexts } from './import-fixture.ts';
import { importFields } from './staged.ts';

const address = '鄂尔多斯市准格尔旗薛家湾镇长滩村';
const name = '甲煤业有限公司';

test('a row with name and address is new, in 薛家湾镇, an enterprise by its name, with the remark that it has no code', () => {
  const [row] = evaluate([{ name, address }]);
  expect(row).toMatchObject({
    outcome: 'new',
    candidate: { name, divisionCode: '150622100', sector: 'enterprise' },
  });
  expect(row?.issues.map((issue) => issue.code)).toEqual(['uscc-absent']);
});

test('the same again is unchanged; another number of employees is a change from 50 to 60', () => {
  const known = entry({ address, employees: 50 });
  const [same, other] = [
    evaluate([{ name, address, employees: '50人' }], [known]),
    evaluate([{ name, address, employees: '60' }], [known]),
  ];
  expect(same[0]).toMatchObject({ outcome: 'unchanged', organisationId: known.organisationId });
  expect(other[0]).toMatchObject({ outcome: 'changed', difference: { employees: [50, 60] } });
});

test('an empty cell keeps the registry’s value and says so; 无 clears it', () => {
  const known = entry({ address, uscc: '91150602MA0N1A2B3N', employees: 50 });
  const [kept] = evaluate([{ name, address, uscc: '', employees: '' }], [known]);
  expect(kept).toMatchObject({ outcome: 'unchanged', kept: ['uscc', 'employees'] });
  const [cleared] = evaluate([{ name, address, uscc: '91150602MA0N1A2B3N', employees: '无' }], [known]);
  expect(cleared).toMatchObject({ outcome: 'changed', difference: { employees: [50, null] } });
});

test('brackets of both kinds in a name are one name', () => {
  const known = entry({ name: '乙公司（西梁圪旦煤矿）', address });
  expect(evaluate([{ name: '乙公司(西梁圪旦煤矿）', address }], [known])[0]?.outcome).toBe('unchanged');
});

test('a renamed organisation is found by its code', () => {
  const known = entry({ uscc: '91150602MA0N1A2B3N', address });
  expect(
    evaluate([{ name: '乙煤业有限公司', uscc: '91150602MA0N1A2B3N', address }], [known])[0],
  ).toMatchObject({
    outcome: 'changed',
    difference: { name: [name, '乙煤业有限公司'] },
  });
});

test('same name, other code: a question; “same” changes the code, “separate” makes a new one', () => {
  const known = entry({ uscc: '91150602MA0N1A2B3N', address });
  const row = { name, address, uscc: '91150622MA0NQ7K301' };
  const run = (answer?: string) =>
    evaluate([{ ...row, ...(answer ? { answers: { 'uscc-differs': answer } } : {}) }], [known])[0];
  expect([run()?.outcome, asks(run())]).toEqual(['question', ['uscc-differs']]);
  expect(run('same')).toMatchObject({
    outcome: 'changed',
    difference: { uscc: ['91150602MA0N1A2B3N', '91150622MA0NQ7K301'] },
  });
  expect(run('separate')).toMatchObject({ outcome: 'new', organisationId: null });
});

test('the same name in another banner is another organisation, in another township of the banner a question', () => {
  const known = entry({ divisionCode: '150622103' });
  expect(evaluate([{ name, address: '东胜区铜川镇' }], [known])[0]).toMatchObject({
    outcome: 'new',
    organisationId: null,
  });
  expect(asks(evaluate([{ name, address }], [known])[0])).toEqual(['same-name-elsewhere']);
});

test('one name on 2 rows: both ask; “separate” on both gives 2 new ones, “keep-first” on one settles both', () => {
  const rows = [
    { name, address, source: 'M1' },
    { name, address, source: 'M2' },
  ];
  expect(evaluate(rows).map((row) => asks(row))).toEqual([['duplicate-name'], ['duplicate-name']]);
  const separate = rows.map((row) => ({ ...row, answers: { 'duplicate-name': 'separate' } }));
  expect(evaluate(separate).map((row) => row.outcome)).toEqual(['new', 'new']);
  const first = rows.map((row) => ({ ...row, answers: { 'duplicate-name': 'keep-first' } }));
  expect(evaluate(first).map((row) => row.outcome)).toEqual(['new', 'rejected']);
  const skipped = [rows[0] ?? {}, { ...rows[1], answers: { 'duplicate-name': 'skip' } }];
  expect(evaluate(skipped).map((row) => row.outcome)).toEqual(['new', 'rejected']);
});

test('2 namesakes that the registry has exactly so, in whatever order, are unchanged and not asked about', () => {
  const [one, two] = [
    entry({ address, source: 'M1' }),
    entry({ address, source: 'M2', organisationId: '00000000-0000-4000-8000-000000000002' }),
  ];
  const rows = [
    { name, address, source: 'M2' },
    { name, address, source: 'M1' },
  ];
  expect(evaluate(rows, [one, two]).map((row) => [row.outcome, row.organisationId])).toEqual([
    ['unchanged', two.organisationId],
    ['unchanged', one.organisationId],
  ]);
});

test('one code on 2 rows: both ask', () => {
  const uscc = '91150602MA0N1A2B3N';
  const rows = evaluate([
    { name, address, uscc },
    { name: '乙公司', address, uscc },
  ]);
  expect(rows.map((row) => asks(row))).toEqual([['duplicate-uscc'], ['duplicate-uscc']]);
});

test('a damaged code refuses the row; leaving the code out, or typing the right one, lets it in', () => {
  const row = { name, address, uscc: '9.11506E+17' };
  expect(evaluate([row])[0]).toMatchObject({ outcome: 'rejected' });
  expect(evaluate([{ ...row, answers: { 'uscc-scientific-notation': 'empty' } }])[0]?.outcome).toBe('new');
  expect(evaluate([{ ...row, edits: { uscc: '91150602MA0N1A2B3N' } }])[0]).toMatchObject({
    outcome: 'new',
    candidate: { uscc: '91150602MA0N1A2B3N' },
  });
});

test('banner column and address disagree: a question, settled by the answer', () => {
  const row = { name, banner: '东胜区', address };
  expect(asks(evaluate([row])[0])).toEqual(['banner-disagrees']);
  expect(evaluate([{ ...row, answers: { 'banner-disagrees': '150622' } }])[0]).toMatchObject({
    outcome: 'new',
    candidate: { divisionCode: '150622100' },
  });
});

test('那日松镇 is offered as 纳日松镇 first; filed under the banner when answered so', () => {
  const row = { name, address: '准格尔旗那日松镇羊市塔村' };
  const [asked] = evaluate([row]);
  expect(asked?.issues[0]).toMatchObject({
    code: 'township-unknown',
    params: { banner: '准格尔旗', named: '那日松镇' },
  });
  expect(asked?.issues[0]?.choices?.[0]?.label).toBe('纳日松镇');
  expect(evaluate([{ ...row, answers: { 'township-unknown': 'banner' } }])[0]?.candidate?.divisionCode).toBe(
    '150622',
  );
});

test('a township that the file leaves open is taken from the registry without asking', () => {
  const known = entry({ divisionCode: '150622103' });
  expect(
    evaluate(
      [{ name, address: '准格尔旗那日松镇羊市塔村' }],
      [entry({ ...known, address: '准格尔旗那日松镇羊市塔村' })],
    )[0],
  ).toMatchObject({
    outcome: 'unchanged',
    candidate: { divisionCode: '150622103' },
  });
});

test('a row outside the division handed in is refused, in a township’s own file the township is understood', () => {
  const options = { batchDivision: '150622100' };
  expect(asks(evaluate([{ name, address: '东胜区铜川镇' }], [], options)[0])).toEqual(['division-outside']);
  expect(evaluate([{ name, address: '长滩村' }], [], options)[0]?.candidate?.divisionCode).toBe('150622100');
});

test('an organisation of another division cannot be reached by its code', () => {
  const known = entry({ uscc: '91150602MA0N1A2B3N', divisionCode: '150602102' });
  const [row] = evaluate([{ name, uscc: '91150602MA0N1A2B3N', address }], [known], {
    batchDivision: '150622',
  });
  expect([row?.outcome, asks(row), row?.organisationId]).toEqual([
    'rejected',
    ['organisation-elsewhere'],
    null,
  ]);
});

test('a point in another banner: keep, take the point’s banner, or leave off the map', () => {
  const row = { name, address, lng: '109.5', lat: '39.5' };
  const run = (answer: string) => evaluate([{ ...row, answers: { 'point-outside-banner': answer } }])[0];
  expect(asks(evaluate([row])[0])).toEqual(['point-outside-banner']);
  expect(run('keep')).toMatchObject({
    outcome: 'new',
    candidate: { divisionCode: '150622100', lngLat: [109.5, 39.5] },
  });
  expect(asks(run('point'))).toEqual(['township-missing', 'point-outside-banner']);
  expect(run('unlocated')?.candidate).not.toHaveProperty('lngLat');
});

test('longitude and latitude exchanged: asked with the suggestion, which is taken when chosen; the original text stays', () => {
  const row = { name, address, lng: '39.5', lat: '110.5' };
  expect(asks(evaluate([row])[0])).toEqual(['coordinate-swapped']);
  expect(evaluate([{ ...row, answers: { 'coordinate-swapped': 'suggested' } }])[0]).toMatchObject({
    outcome: 'new',
    candidate: { lngLat: [110.5, 39.5], locationOriginal: '39.5,110.5' },
  });
});

test('a position set by hand is not moved by the file it once came from, and asked about when the file says something new', () => {
  const known = entry({
    address,
    lngLat: [110.6, 39.6],
    location: { source: 'placed', original: '110.5,39.5', datum: 'wgs84', reason: '现场核实' },
  });
  expect(evaluate([{ name, address, lng: '110.5', lat: '39.5' }], [known])[0]?.outcome).toBe('unchanged');
  expect(asks(evaluate([{ name, address, lng: '110.7', lat: '39.5' }], [known])[0])).toEqual([
    'point-placed-by-hand',
  ]);
});

test('organised without a name asks, and proposes one; a grade without a party organisation asks too', () => {
  const [unnamed] = evaluate([{ name, address, organised: '是' }]);
  expect(unnamed?.issues.find((issue) => issue.code === 'party-organisation-unnamed')?.params).toEqual({
    suggestion: '甲煤业有限公司党支部',
  });
  expect(asks(evaluate([{ name, address, grade: '三星' }])[0])).toEqual(['grade-without-party-organisation']);
  expect(
    asks(evaluate([{ name, address, organised: '否', partyOrganisationName: '甲公司党支部' }])[0]),
  ).toEqual(['organised-contradiction']);
});

test('a merged count over 2 rows asks at the second: each one’s, or their sum?', () => {
  const merged = { kind: 'text', text: '30', mergedFrom: { rowNumber: 2, column: 2 } } as const;
  const rows = evaluate([
    { name, address, members: '30' },
    { name: '乙公司', address, members: merged },
  ]);
  expect(rows.map((row) => asks(row))).toEqual([[], ['count-merged']]);
});

test('a row without a name is refused and harms no other', () => {
  const rows = evaluate([
    { name: '', address },
    { name, address },
  ]);
  expect(rows.map((row) => [row.outcome, ...asks(row)])).toEqual([['rejected', 'name-missing'], ['new']]);
});

test('group rows give banner and sector: 社会组织 under 准格尔旗 薛家湾镇', () => {
  const [row] = evaluate([{ name: '甲之家', address: '', groups: ['社会组织', '准格尔旗薛家湾镇'] }]);
  expect(row?.candidate).toMatchObject({ sector: 'social', divisionCode: '150622100' });
});

test('an organisation that only a later quarter knows is new in this one, under its own identity', () => {
  const later = entry({ address, later: true });
  expect(evaluate([{ name, address }], [later])[0]).toMatchObject({
    outcome: 'new',
    organisationId: later.organisationId,
  });
});

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '无',
      '-',
      '甲公司',
      '乙商会',
      address,
      '东胜区',
      '准格尔旗那日松镇',
      '50',
      '1,234',
      '五十',
      '110.5',
      '39.5',
      '39,5',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '91150602MA0N1A2B3N',
      '9.1E+17',
      '2013年5月',
      '41395',
      '是',
      '否',
      '三星',
      '党支部',
      '联合组建',
      '停产',
      '0',
      '-3',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const row: fc.Arbitrary<RowTexts> = fc.record(
  Object.fromEntries(importFields.map((field) => [field, cell])) as Record<
    (typeof importFields)[number],
    typeof cell
  >,
  { requiredKeys: ['name'] },
);

test('whatever the table: rows read = new + changed + unchanged + question + rejected, one outcome a row, every issue worded in 2 languages (500 tables)', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (rows, known) => {
      const result = evaluate(rows, known ? [entry({ name: '甲公司' })] : []);
      const { read, new: fresh, changed, unchanged, question, rejected } = countOutcomes(result);
      expect(read).toBe(rows.length);
      expect(fresh + changed + unchanged + question + rejected).toBe(rows.length);
      expect(result.map((each) => each.rowNumber)).toEqual(rows.map((_, at) => at + 2));
      for (const { code, choices } of result.flatMap((each) => each.issues)) {
        for (const language of languages) {
          const keys = [`issue.${code}`, `issue.${code}.fix`, ...(choices ?? []).map(({ label }) => label)];
          const missing = keys.filter((key) => /^(?:issue|import)\./.test(key) && !catalogues[language][key]);
          expect(missing).toEqual([]);
        }
      }
      // What would be written is always complete.
      for (const { outcome, candidate } of result) {
        if (outcome === 'new') expect([candidate?.divisionCode, candidate?.sector]).not.toContain(null);
        if (outcome === 'new') expect(candidate?.sector).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
