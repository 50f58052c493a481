import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureRegionPack } from '../../../geodata/pack-folder.ts';
import type { LngLat } from '../../../shared/division.ts';
import { polygonContains } from '../../../shared/geometry/contains.ts';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import { parseUscc } from '../../../shared/import/cells/uscc.ts';
import { addQuarters } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import { deniedBrandIn } from './denied-brands.ts';
import { generateSample } from './generate.ts';
import {
  type Imperfection,
  type SampleCity,
  type SampleOrganisationState,
  type SamplePartyState,
  sampleQuarters,
} from './sample-city.ts';

const last = '2026Q3';

/** What is in force at a quarter: of each record the newest row at or before it. */
function inForce<Row extends { fromQuarter: string }>(
  rows: readonly Row[],
  id: (row: Row) => string,
  quarter: string,
) {
  const state = new Map<string, Row>();
  for (const row of rows) {
    const held = state.get(id(row));
    if (row.fromQuarter <= quarter && (!held || held.fromQuarter < row.fromQuarter)) state.set(id(row), row);
  }
  return state;
}
const organisationsAt = (city: SampleCity, quarter: string) =>
  inForce(city.organisationStates, (row) => row.organisationId, quarter);
const partiesAt = (city: SampleCity, quarter: string) =>
  inForce(city.partyOrganisationStates, (row) => row.partyOrganisationId, quarter);
const flawed = (city: SampleCity, ...kinds: Imperfection[]) =>
  new Set(city.imperfections.filter(({ kind }) => kinds.includes(kind)).map((flaw) => flaw.organisationId));
const isAbove = (row: SampleOrganisationState) => row.sector === 'enterprise' && (row.employees ?? 0) >= 50;
const rateOf = (rows: readonly SampleOrganisationState[]) =>
  rows.filter((row) => row.partyOrganisationId !== null).length / rows.length;
function hashOf({ pack: _, ...rows }: SampleCity): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
function coversOf(city: SampleCity, quarter: string): Map<string, SampleOrganisationState[]> {
  const covers = new Map<string, SampleOrganisationState[]>();
  for (const row of organisationsAt(city, quarter).values()) {
    const id = row.partyOrganisationId;
    if (id) covers.set(id, [...(covers.get(id) ?? []), row]);
  }
  return covers;
}

describe.each([
  ['150600', 88],
  ['330500', 72],
])('sample city of prefecture %s', (code, townships) => {
  let pack: RegionPack;
  let city: SampleCity;
  beforeAll(async () => {
    pack = await ensureRegionPack(code);
    city = generateSample(pack, { seed: 'fenbu', organisations: 3000 });
  });

  it('is the same to the byte for the same seed, and another one for another seed', () => {
    expect(hashOf(generateSample(pack, { seed: 'fenbu', organisations: 3000 }))).toBe(hashOf(city));
    expect(hashOf(generateSample(pack, { seed: 'fenbu 2', organisations: 3000 }))).not.toBe(hashOf(city));
  });

  it(`has 3,000 organisations, at least 3 in each of the ${townships} township-level divisions when they enter`, () => {
    expect(new Set(city.organisationIds).size).toBe(3000);
    const counts = new Map<string, number>();
    const entered = new Set<string>();
    for (const row of city.organisationStates) {
      if (entered.has(row.organisationId)) continue;
      entered.add(row.organisationId);
      counts.set(row.divisionCode, (counts.get(row.divisionCode) ?? 0) + 1);
    }
    expect(entered.size).toBe(3000);
    expect(counts.size).toBe(townships);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3);
  });

  it('has heavy-tailed sizes: the median enterprise below 20 employees, 6–14 % at 50 or more, a few above 250', () => {
    const employees = [...organisationsAt(city, last).values()]
      .filter((row) => row.sector === 'enterprise' && row.employees !== null)
      .map((row) => row.employees ?? 0)
      .sort((a, b) => a - b);
    expect(employees[Math.floor(employees.length / 2)]).toBeLessThan(20);
    const above = employees.filter((count) => count >= 50).length / employees.length;
    expect(above).toBeGreaterThan(0.06);
    expect(above).toBeLessThan(0.14);
    expect(employees.filter((count) => count >= 250).length).toBeGreaterThan(5);
    expect(employees.at(-1)).toBeLessThanOrEqual(6800);
  });

  it('gives every organisation a name of its own, written as an import would store it, and none of a known brand', () => {
    const names = [...organisationsAt(city, last).values()].map((row) => row.name);
    expect(new Set(names).size).toBe(names.length);
    const places = pack.divisions
      .flatMap((each) => [each.name, each.shortName])
      .sort((a, b) => b.length - a.length);
    for (const name of names) {
      expect(normaliseName(name)).toBe(name);
      const rest = places.reduce((text, place) => text.replaceAll(place, ''), name);
      expect(deniedBrandIn(rest), name).toBeNull();
      expect(rest).not.toMatch(/伊泰|汇能|满世|神华|东方路桥|兴泰|亿利|伊东|蒙牛|阿里巴巴/);
      expect(name).not.toMatch(/鄂尔多斯集团|undefined|null|NaN|\d/);
    }
  });

  it('puts every point inside its banner and on dry land, and leaves 1–5 % of the operating ones unlocated', () => {
    const divisions = new Map(pack.divisions.map((each) => [each.code, each]));
    const water = pack.water.features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [] : [geometry],
    );
    const points: { divisionCode: string; lngLat: LngLat }[] = [
      ...city.organisationStates,
      ...city.venues,
    ].flatMap(({ divisionCode, lng, lat }) =>
      lng === null || lat === null ? [] : [{ divisionCode, lngLat: [lng, lat] }],
    );
    points.push(...city.seats.map(({ code: divisionCode, seat }) => ({ divisionCode, lngLat: seat })));
    for (const { divisionCode, lngLat } of points) {
      const area = divisions.get(divisionCode.slice(0, 6))?.polygon;
      expect(area && polygonContains(area, lngLat), `${divisionCode} ${lngLat}`).toBe(true);
      expect(
        water.some((each) => polygonContains(each, lngLat)),
        `${divisionCode} ${lngLat}`,
      ).toBe(false);
    }
    const operating = [...organisationsAt(city, last).values()].filter((row) => row.status === 'operating');
    const unlocated = operating.filter((row) => row.lng === null);
    expect(unlocated.every((row) => row.location === null)).toBe(true);
    expect(unlocated.length / operating.length).toBeGreaterThan(0.01);
    expect(unlocated.length / operating.length).toBeLessThan(0.05);
    expect(operating.filter((row) => row.location?.source === 'placed').length).toBeGreaterThan(5);
  });

  it('gives every division a seat, from the pack or invented', () => {
    const seated = pack.divisions
      .filter((each) => each.level === 'township' && each.seat)
      .map((each) => each.code);
    expect(new Set([...seated, ...city.seats.map((each) => each.code)]).size).toBe(townships);
    expect(seated.length + city.seats.length).toBe(townships);
  });

  it('writes credit codes whose two check characters are right, except the one mistyped on purpose', () => {
    const mistyped = flawed(city, 'uscc-check-failed');
    expect(mistyped.size).toBe(1);
    let without = 0;
    for (const row of organisationsAt(city, last).values()) {
      if (row.uscc === null) without += 1;
      else {
        const result = parseUscc({ kind: 'text', text: row.uscc });
        if (mistyped.has(row.organisationId)) expect(JSON.stringify(result)).toContain('uscc-check-failed');
        else expect(result, row.uscc).toMatchObject({ value: row.uscc });
      }
    }
    expect(without).toBeGreaterThan(10);
    expect(without).toBeLessThan(120);
  });

  it('raises the organised share of above-scale enterprises from some 58 % to some 75 %, short of the target of 80 %', () => {
    const rates = sampleQuarters.map((quarter) =>
      rateOf(
        [...organisationsAt(city, quarter).values()].filter(
          (row) => row.status === 'operating' && isAbove(row),
        ),
      ),
    );
    expect(rates).toHaveLength(8);
    expect(rates[0]).toBeGreaterThan(0.55);
    expect(rates[0]).toBeLessThan(0.63);
    expect(rates[7]).toBeGreaterThan(0.72);
    expect(rates[7]).toBeLessThan(0.79);
  });

  it('organises 12–18 % of the small enterprises and 30–40 % of the social organisations in the last quarter', () => {
    const operating = [...organisationsAt(city, last).values()].filter((row) => row.status === 'operating');
    const small = rateOf(operating.filter((row) => row.sector === 'enterprise' && !isAbove(row)));
    expect(small).toBeGreaterThan(0.12);
    expect(small).toBeLessThan(0.18);
    const social = rateOf(operating.filter((row) => row.sector === 'social'));
    expect(social).toBeGreaterThan(0.3);
    expect(social).toBeLessThan(0.4);
  });

  it('keeps the rules of the formations in all 8 quarters: solo has 3 members, joint covers 2–6 of one division', () => {
    const tooFew = flawed(city, 'solo-too-few-members');
    for (const quarter of sampleQuarters) {
      const covers = coversOf(city, quarter);
      for (const party of partiesAt(city, quarter).values()) {
        const covered = covers.get(party.partyOrganisationId) ?? [];
        if (party.dissolved) {
          expect(covered).toEqual([]);
          continue;
        }
        expect(covered.length).toBeGreaterThan(0);
        const members = covered.reduce((sum, row) => sum + (row.members ?? 0), 0);
        const spoiled = quarter === last && covered.some((row) => tooFew.has(row.organisationId));
        if (party.formation !== 'attached' && !spoiled) expect(members, party.name).toBeGreaterThanOrEqual(3);
        if (party.formation === 'solo') {
          expect(covered.map((row) => row.organisationId)).toEqual([party.leadOrganisationId]);
          expect(covered[0]?.divisionCode).toBe(party.divisionCode);
          expect(party.name).toContain(covered[0]?.name);
        }
        if (party.formation === 'joint') {
          expect(covered.length).toBeGreaterThanOrEqual(2);
          expect(covered.length).toBeLessThanOrEqual(6);
          expect(new Set(covered.map((row) => row.divisionCode))).toEqual(new Set([party.divisionCode]));
          expect(covered.map((row) => row.organisationId)).toContain(party.leadOrganisationId);
        }
      }
      const known = partiesAt(city, quarter);
      for (const id of covers.keys()) expect(known.get(id)?.dissolved).toBe(false);
    }
  });

  it('has all 5 formations, all 4 states of a secretary post, 5 star grades and a few dissolved ones', () => {
    const parties = [...partiesAt(city, last).values()];
    const kindsOf = (of: (party: SamplePartyState) => unknown) => new Set(parties.map(of)).size;
    expect(kindsOf((party) => party.formation)).toBe(5);
    // A committee takes a big firm or a park; Huzhou's list has no parks.
    expect(kindsOf((party) => party.kind)).toBeGreaterThanOrEqual(2);
    expect(kindsOf((party) => party.secretary)).toBe(4);
    expect(kindsOf((party) => party.dissolved)).toBe(2);
    expect(new Set(city.starGrades.map((row) => row.grade)).size).toBeGreaterThanOrEqual(5);
  });

  it('moves a star grade by one step at most in a half-year, and only at the end of one', () => {
    const grades = new Map<string, number>();
    for (const row of city.starGrades) {
      expect(row.fromQuarter).toMatch(/Q[24]$/);
      expect(row.halfYear).toBe(row.fromQuarter.replace('Q2', 'H1').replace('Q4', 'H2'));
      const opening = row.fromQuarter === sampleQuarters[0];
      const before = grades.get(row.partyOrganisationId) ?? 0;
      if (!opening) expect(Math.abs(row.grade - before)).toBeLessThanOrEqual(1);
      grades.set(row.partyOrganisationId, row.grade);
    }
  });

  it('never lets staff change fivefold in a quarter, nor members exceed staff, except where it is meant to', () => {
    const jumped = flawed(city, 'employees-jumped');
    const exceeding = flawed(city, 'members-over-employees');
    const missing = flawed(city, 'employees-missing');
    expect([jumped.size, exceeding.size]).toEqual([2, 2]);
    for (const quarter of sampleQuarters) {
      const before = organisationsAt(city, addQuarters(quarter, -1));
      for (const row of organisationsAt(city, quarter).values()) {
        const id = row.organisationId;
        expect(row.employees === null).toBe(missing.has(id));
        if (row.employees === null) continue;
        const isExceeding = quarter === last && exceeding.has(id);
        expect((row.members ?? 0) > row.employees, row.name).toBe(isExceeding);
        const earlier = before.get(id)?.employees;
        const isJump = earlier !== undefined && earlier !== null && row.employees >= 5 * earlier;
        expect(isJump, row.name).toBe(quarter === last && jumped.has(id));
      }
    }
  });

  it('has 150–350 venues: one of each township or park, of villages and communities, and own ones', () => {
    expect(city.venues.length).toBeGreaterThan(150);
    expect(city.venues.length).toBeLessThan(350);
    const centres = city.venues.filter((each) => each.hostKind === 'township' || each.hostKind === 'park');
    expect(new Set(centres.map((each) => each.divisionCode)).size).toBe(townships);
    const hosts = new Set(pack.hosts.map((each) => each.code));
    for (const { hostKind, hostDivisionCode, organisationId, capacityPeople } of city.venues) {
      expect(hostDivisionCode !== null).toBe(hostKind === 'village' || hostKind === 'community');
      if (hostDivisionCode) expect(hosts.has(hostDivisionCode)).toBe(true);
      expect(organisationId !== null).toBe(hostKind === 'own');
      expect(capacityPeople).toBeGreaterThanOrEqual(20);
    }
  });
});

describe('sample city of another size', () => {
  it.each([1, 50, 264, 6000])('has exactly the %i organisations asked for', async (organisations) => {
    const city = generateSample(await ensureRegionPack('150600'), { seed: 3, organisations });
    expect(city.organisationIds).toHaveLength(organisations);
    expect(new Set(city.organisationStates.map((row) => row.organisationId)).size).toBe(organisations);
  });
});
