import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildForm, buildFormOrganisation, buildFormParty, city, within } from '../../test/builders/form.ts';
import { goldenBefore, goldenNow } from '../../test/builders/form-golden.ts';
import { recordsOfCell } from './fill-form.ts';
import type { FormKey } from './form.ts';
import { columnIndex, formColumns } from './form-columns.ts';

const golden = { now: goldenNow, previous: goldenBefore };
const banner = '150601';

/** The numbers of one column, row by row: the banner, its three towns. */
function column(form: FormKey, key: string, period: 'now' | 'previous' | 'lastYear' = 'now') {
  const { view } = buildForm(form, banner, 'units', golden);
  return view.periods[period].cells?.map((line) => line[columnIndex(formColumns[form], key)]) ?? null;
}

describe('the statistics of a hand-counted banner', () => {
  it.each([
    // 8 in the registry, 1 ceased, 1 suspended: 6 operate.
    ['operating', [6, 3, 3, 0]],
    ['enterprises', [4, 3, 1, 0]],
    ['social', [2, 0, 2, 0]],
    // o1, o2, o5; the ceased o4 with its 500 staff does not count.
    ['above-scale', [3, 2, 1, 0]],
    ['above-scale-organised', [2, 1, 1, 0]],
    ['above-scale-unorganised', [1, 1, 0, 0]],
    ['organised', [4, 2, 2, 0]],
    ['organised-solo', [1, 1, 0, 0]],
    // The joint branch stands in 甲一镇, and each of its partners counts where it is.
    ['organised-joint', [2, 1, 1, 0]],
    ['organised-attached', [1, 0, 1, 0]],
    ['parties', [3, 2, 1, 0]],
    ['parties-committee', [1, 1, 0, 0]],
    ['grade-5', [1, 1, 0, 0]],
    ['grade-3', [1, 1, 0, 0]],
    ['grade-0', [1, 0, 1, 0]],
    ['secretary-filled', [1, 1, 0, 0]],
    ['secretary-vacant', [1, 0, 1, 0]],
    ['members', [22, 18, 4, 0]],
    ['activists', [4, 4, 0, 0]],
  ])('counts %s as %j', (key, expected) => {
    expect(column('statistics', key)).toEqual(expected);
  });

  it('makes 2 ÷ 3 of the banner, not the average 75 %, and says nothing of a town without any', () => {
    expect(column('statistics', 'above-scale-rate')).toEqual([2 / 3, 1 / 2, 1, null]);
    expect(column('statistics', 'social-coverage')).toEqual([1 / 2, null, 1 / 2, null]);
    expect(column('statistics', 'secretary-rate')).toEqual([1 / 2, 1, 0, null]);
  });

  it('says 1 suspended, 1 ended, 1 unlocated in the foot', () => {
    const { view } = buildForm('statistics', banner, 'units', golden);
    expect(view.excluded).toEqual({ suspended: 1, ended: 1, unlocated: 1 });
  });

  it('has nothing to compare with where the registry held nothing', () => {
    expect(column('statistics', 'operating', 'previous')).toEqual([5, 2, 3, 0]);
    expect(column('statistics', 'operating', 'lastYear')).toBeNull();
  });
});

describe('the formation of the same banner', () => {
  it.each([
    // o5 and o7 came to a party organisation, o6 lost its own: 3 + 2 − 1 = 4.
    ['formed', [2, 0, 2, 0]],
    ['formed-above-scale', [1, 0, 1, 0]],
    ['lost', [1, 0, 1, 0]],
    ['founded', [1, 0, 1, 0]],
    ['dissolved', [1, 0, 1, 0]],
    // 80 % of 3 is 2.4, so 3 are needed and 2 are there; of 甲一镇 2 and 1; 甲二镇 has its 1.
    ['to-target', [1, 1, 0, null]],
    ['ready-solo', [1, 1, 0, 0]],
    ['developed', [1, 1, 0, 0]],
    ['new-member-rate', [1 / 3, 1 / 2, 0, null]],
  ])('counts %s as %j', (key, expected) => {
    expect(column('formation', key)).toEqual(expected);
  });
});

describe('the promotion of a half-year', () => {
  const review = (id: string, from: 0 | 3 | 5 | null, to: 0 | 2 | 4 | 5 | null, dissolved = false) => ({
    id,
    name: id,
    divisionCode: '150602001',
    from,
    to,
    dissolved,
    leadOrganisationId: null,
  });
  const reviews = [
    review('up', 3, 4),
    review('same', 5, 5),
    review('down', 3, 2),
    review('gone', 3, 0),
    review('first', 0, 2),
    review('new', null, 2),
    review('still', 0, 0),
    review('later', 5, null),
    review('ended', 3, null, true),
  ];
  const { view } = buildForm('promotion', city, 'children', { now: { ...goldenNow, reviews } });
  const total = (key: string) => view.periods.now.cells?.[0]?.[columnIndex(formColumns.promotion, key)];

  it('counts each of 9 once, and 1 promoted of 4 that had a star', () => {
    const counts = Object.fromEntries(
      [
        'listed',
        'decided',
        'undecided',
        'review-dissolved',
        'first',
        'promote',
        'keep',
        'demote',
        'revoke',
        'none',
      ].map((key) => [key, total(key)]),
    );
    expect(counts).toEqual({
      listed: 9,
      decided: 7,
      undecided: 1,
      'review-dissolved': 1,
      first: 2,
      promote: 1,
      keep: 1,
      demote: 1,
      revoke: 1,
      none: 1,
    });
    expect(total('promote-rate')).toBe(1 / 4);
  });

  it('has a matrix whose 9 cells add up to the total', () => {
    expect(view.matrix?.flat().reduce((sum, count) => sum + count, 0)).toBe(9);
  });
});

describe('every form', () => {
  it.each(['statistics', 'formation', 'promotion'] as const)(
    '%s: each cell is made of its records',
    (form) => {
      const reviews = [
        {
          id: 'r',
          name: 'r',
          divisionCode: '150601001',
          from: 3,
          to: 4,
          dissolved: false,
          leadOrganisationId: null,
        } as const,
      ];
      const { view, sources } = buildForm(form, city, 'units', { ...golden, now: { ...goldenNow, reviews } });
      const { period, leafOf } = sources.now;
      for (const [row, line] of (view.periods.now.cells ?? []).entries()) {
        for (const [at, column] of formColumns[form].entries()) {
          const records = recordsOfCell(formColumns[form], view.rows, leafOf, period, {
            row,
            column: column.key,
          });
          if (column.kind === 'count')
            expect(records.reduce((sum, { weight }) => sum + weight, 0)).toBe(line[at]);
          if (column.kind === 'rate') {
            const counted = records.filter((record) => record.counted).length;
            expect(records.length === 0 ? null : counted / records.length).toEqual(line[at]);
          }
        }
      }
    },
  );

  it('adds up over 3 levels whatever the registry holds (100 cities)', () => {
    const towns = ['150601001', '150601002', '150601003', '150602001', '150699'];
    const party = buildFormParty('p', '150601001');
    const organisation = fc.record({
      divisionCode: fc.constantFrom(...towns),
      sector: fc.constantFrom('enterprise' as const, 'social' as const),
      employees: fc.option(fc.nat(200)),
      members: fc.option(fc.nat(9)),
      organised: fc.boolean(),
      status: fc.constantFrom('operating' as const, 'suspended' as const, 'merged' as const),
    });
    fc.assert(
      fc.property(fc.array(organisation, { maxLength: 30 }), (all) => {
        const organisations = all.map(({ organised, divisionCode, ...facts }, at) =>
          buildFormOrganisation(`o${at}`, divisionCode, {
            ...facts,
            partyOrganisation: organised ? within(party) : null,
          }),
        );
        const now = { organisations, parties: [party] };
        const sums = (level: 'children' | 'units') =>
          buildForm('statistics', city, level, { now }).view.periods.now.cells?.[0];
        expect(sums('units')).toEqual(sums('children'));
        const operating = organisations.filter(({ status }) => status === 'operating');
        expect(sums('units')?.[0]).toBe(operating.length);
        expect(sums('units')?.[0]).toBe((sums('units')?.[1] ?? 0) + (sums('units')?.[2] ?? 0));
      }),
      { numRuns: 100 },
    );
  });
});
