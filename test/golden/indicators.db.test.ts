import { beforeAll, describe, expect, it } from 'vitest';
import { actWithin, type Scope } from '../../server/db/scope.ts';
import { verifyAudit, verifySnapshots } from '../../server/modules/audit/data.ts';
import {
  getIndicators,
  getStatistics,
  listIndicatorsByDivision,
  listOrganisationChanges,
  listTrend,
} from '../../server/modules/indicator/data.ts';
import { findLastPublishedQuarter, listPublishedUnits } from '../../server/modules/report/published/data.ts';
import { type IndicatorKey, indicatorKeys, moreToReach, type Ratio } from '../../shared/indicator.ts';
import { withTestDatabase } from '../database.ts';
import { idOf } from './build-city.ts';
import {
  bannerA,
  bannerB,
  city,
  type GoldenQuarter,
  goldenQuarters,
  organisations,
  unitCodes,
} from './city-of-40.ts';
import {
  cityBeforeCorrection,
  expected,
  expectedChanges,
  expectedCounts,
  expectedMore,
  mergedGround,
  nextQuarter,
  type Place,
} from './expected.ts';
import { before, beforeCorrection, publishCity, scopes, unitsOf } from './publish-city.ts';

const test = withTestDatabase({ divisions: false });
beforeAll(() => publishCity(test));

/** Long after everything was published. */
const now = new Date('2026-06-01T00:00:00Z');
const codeOf = (place: Place) =>
  place === 'city' ? city : place === 'A' ? bannerA : place === 'B' ? bannerB : unitCodes[place];
const written = ({ numerator, denominator }: Ratio) =>
  denominator === null ? String(numerator) : `${numerator}/${denominator}`;
const line = (tally: Readonly<Record<IndicatorKey, Ratio>>) =>
  indicatorKeys.map((key) => written(tally[key])).join(' ');
const lineOf = (values: readonly (Ratio & { key: IndicatorKey })[]) => values.map(written).join(' ');
/** As a request does, behind row-level security. */
const ask = <T>(
  work: (...how: [Parameters<typeof getIndicators>[0], Scope]) => Promise<T>,
  as: Scope = scopes.city,
) => actWithin(test.requests, as, 'read', (tx) => work(tx, as));
const indicators = (place: Place, quarter: string, at: { now?: Date; asOf?: Date } = { now }, as?: Scope) =>
  ask((db, scope) => getIndicators(db, scope, codeOf(place), quarter, at), as);
const at = (quarter: GoldenQuarter, place: Place) => expected[quarter][place] ?? '';

describe.each(goldenQuarters)('the city of 40 in %s', (quarter) => {
  const places = Object.keys(expected[quarter]) as Place[];

  it.each(places)('has in %s the 13 indicators counted by hand', async (place) => {
    expect(lineOf((await indicators(place, quarter)).values)).toBe(at(quarter, place));
  });

  it('keeps the same 13 of each unit in its snapshot', async () => {
    const units = unitsOf(quarter);
    const snapshots = await ask((db, scope) =>
      listPublishedUnits(
        db,
        scope,
        units.map((unit) => unitCodes[unit]),
        quarter,
      ),
    );
    const byCode = new Map(snapshots.map(({ divisionCode, facts }) => [divisionCode, line(facts.tallies)]));
    expect(units.map((unit) => byCode.get(unitCodes[unit]))).toEqual(units.map((unit) => at(quarter, unit)));
  });

  it('adds up: the two banners and the park to the city, their units to each banner', async () => {
    const below = async (place: Place) =>
      (await ask((db, scope) => listIndicatorsByDivision(db, scope, codeOf(place), quarter, { now }))).map(
        (each) => [each.divisionCode, line(each.tally)],
      );
    const listed = (of: readonly Place[]) =>
      of.map((place) => [codeOf(place), at(quarter, place)]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    expect((await below('city')).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual(
      listed(['A', 'B', 'P']),
    );
    expect(await below('A')).toEqual(listed(['A1', 'A2']));
    expect(await below('B')).toEqual(listed(unitsOf(quarter).filter((unit) => unit.startsWith('B'))));
    expect(await below('A1')).toEqual([]);
  });

  it('says what it leaves out, and how many of above-scale, new members, activists are still to come', async () => {
    const { counts, values, published, units, aboveScaleUnorganised } = await indicators('city', quarter);
    expect(`${counts.operating} ${counts.suspended} ${counts.ended} ${counts.unlocated}`).toBe(
      expectedCounts[quarter],
    );
    expect(published).toBe(units);
    const more = (['above-scale-organised', 'new-member', 'activists'] as const).map((key) => {
      const value = values.find((each) => each.key === key);
      return value ? moreToReach(value) : null;
    });
    expect(more).toEqual(expectedMore[quarter]);
    const [numerator, denominator] = (at(quarter, 'city').split(' ')[0] ?? '').split('/').map(Number);
    expect(aboveScaleUnorganised).toBe((denominator ?? 0) - (numerator ?? 0));
  });

  it('stands beside the quarter before on the same ground, in the city and in both banners', async () => {
    for (const place of ['city', 'A', 'B'] as const) {
      const previous = (await indicators(place, quarter)).values.map((each) => each.previous);
      const earlier = before(quarter) as GoldenQuarter;
      expect(previous.every(Boolean) ? previous.map((each) => written(each as Ratio)).join(' ') : null).toBe(
        quarter === '2025Q2' ? null : at(earlier, place),
      );
    }
  });
});

describe('over the quarters', () => {
  it('compares 乙二乡 after the merger with both townships before it: 1 of 3, not 1 of 2', async () => {
    const { values } = await indicators('B2', '2025Q4');
    expect(values.map(({ previous }) => written(previous as Ratio)).join(' ')).toBe(mergedGround['2025Q3']);
    const below = await ask((db, scope) => listIndicatorsByDivision(db, scope, bannerB, '2025Q4', { now }));
    expect(below.map(({ previous }) => previous && line(previous))).toEqual([
      at('2025Q3', 'B1'),
      mergedGround['2025Q3'],
    ]);
    const trend = await ask((db, scope) =>
      listTrend(db, scope, unitCodes.B2, { last: '2026Q1', quarters: 8, now }),
    );
    expect(trend.map((each) => [each.quarter, line(each.tally)])).toEqual([
      ['2025Q2', mergedGround['2025Q2']],
      ['2025Q3', mergedGround['2025Q3']],
      ['2025Q4', at('2025Q4', 'B2')],
      ['2026Q1', at('2026Q1', 'B2')],
    ]);
  });

  it('shows 4 quarters of the city as a trend, and nothing for the 4 before', async () => {
    const trend = await ask((db, scope) => listTrend(db, scope, city, { last: '2026Q1', quarters: 8, now }));
    expect(trend.map((each) => [each.quarter, line(each.tally)])).toEqual(
      goldenQuarters.map((quarter) => [quarter, at(quarter, 'city')]),
    );
    expect(trend.map(({ units, published }) => `${published}/${units}`)).toEqual([
      '6/6',
      '6/6',
      '5/5',
      '5/5',
    ]);
  });

  it('counts 2026Q2, which nobody published, from the registry, beside 2025Q2 a year before', async () => {
    const early = await indicators('city', '2026Q2', { now: new Date('2026-07-10T12:00:00Z') });
    expect(lineOf(early.values)).toBe(nextQuarter.beforeDeadline);
    expect(early).toMatchObject({ published: 0, late: [] });
    expect(early.values.map(({ lastYear }) => written(lastYear as Ratio)).join(' ')).toBe(
      at('2025Q2', 'city'),
    );
    const after = await indicators('city', '2026Q2', { now: new Date('2026-07-10T16:00:00Z') });
    expect(lineOf(after.values)).toBe(nextQuarter.afterDeadline);
    expect(after.late).toHaveLength(5);
    const merged = await indicators('B2', '2026Q2');
    expect(merged.values.map(({ lastYear }) => written(lastYear as Ratio)).join(' ')).toBe(
      mergedGround['2025Q2'],
    );
  });

  it.each(Object.entries(expectedChanges))('%s: %s', async (span, changes) => {
    const [place = 'city', quarters = ''] = span.includes(' ') ? span.split(' ') : ['city', span];
    const [from = '', to = ''] = quarters.split('→');
    const as = place === 'A' ? scopes.A : place === 'B' ? scopes.B : scopes.city;
    const found = await ask(
      (db, scope) => listOrganisationChanges(db, scope, codeOf(place as Place), from, to),
      as,
    );
    const keyOf = new Map(Object.keys(organisations).map((key) => [idOf(key), key]));
    expect(
      found
        .map(({ id, change }) => `${keyOf.get(id)} ${change}`)
        .sort()
        .join(', '),
    ).toBe(changes);
  });

  it('pins what was published: 11 of 18 as of the day before the correction, 11 of 17 since', async () => {
    const pinned = await indicators('city', '2025Q3', { asOf: beforeCorrection });
    expect(written(pinned.values[0] as Ratio)).toBe(cityBeforeCorrection);
    expect(written((await indicators('city', '2025Q3')).values[0] as Ratio)).toBe('11/17');
    // As of then the quarters after it were not published at all.
    const later = await indicators('city', '2025Q4', { asOf: beforeCorrection });
    expect(later).toMatchObject({ published: 0, counts: { operating: 0 } });
    expect(later.values[0]).toMatchObject({ numerator: 0, denominator: 0 });
  });

  it('shows a banner the same figures as the city sees of it, and begins with 2026Q1', async () => {
    for (const quarter of goldenQuarters) {
      expect(lineOf((await indicators('A', quarter, { now }, scopes.A)).values)).toBe(at(quarter, 'A'));
      expect(lineOf((await indicators('B', quarter, { now }, scopes.B)).values)).toBe(at(quarter, 'B'));
    }
    expect(await ask((db, scope) => findLastPublishedQuarter(db, scope, city))).toBe('2026Q1');
  });

  it('names the late ones: 1, 1, 1 and 1 of the four quarters', async () => {
    const late = await Promise.all(
      goldenQuarters.map(async (quarter) => (await indicators('city', quarter)).late),
    );
    expect(late).toEqual([[unitCodes.A2], [unitCodes.B3], [unitCodes.P], [unitCodes.A2]]);
  });

  it('says of the registry the same as of the snapshots, nothing having changed since', async () => {
    for (const quarter of goldenQuarters) {
      const { indicators: values } = await ask((db, scope) => getStatistics(db, scope, city, quarter, now));
      expect(lineOf(values)).toBe(at(quarter, 'city'));
    }
  });

  it('publishes 23 snapshots whose hashes hold', async () => {
    expect(await verifyAudit(test.db)).toMatchObject({ firstBad: null });
    // 6 + 6 and 1 corrected + 5 + 5.
    expect(await verifySnapshots(test.db)).toEqual({ verified: 23, firstBad: null });
  });
});
