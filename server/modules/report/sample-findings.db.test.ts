import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { generateSample } from '../sample/generate.ts';
import { seedSampleCity } from '../sample/mutations.ts';
import type { Imperfection, SampleCity } from '../sample/sample-city.ts';
import { type DivisionFindings, getFindings } from './findings.ts';

const ruleOf: Readonly<Record<Imperfection, string>> = {
  'uscc-check-failed': 'uscc-invalid',
  'uscc-duplicate': 'uscc-duplicate',
  'employees-missing': 'employees-missing',
  'employees-jumped': 'employees-jumped',
  'members-over-employees': 'members-over-employees',
  'solo-too-few-members': 'solo-too-few-members',
  'source-missing': 'source-missing',
};

describe('the quality rules on the sample city of 3,000', () => {
  const test = withTestDatabase();
  let city: SampleCity;
  let report: DivisionFindings;
  beforeAll(async () => {
    await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu' });
    city = generateSample(test.pack, { seed: 'fenbu', organisations: 3000 });
    report = await getFindings(test.db, test.scope, '150600', '2026Q3');
  });

  it('finds all of its 37 deliberate imperfections of 7 kinds', () => {
    const found = new Set(report.findings.map(({ code, organisationId }) => `${code} ${organisationId}`));
    const missed = city.imperfections.filter(
      ({ kind, organisationId }) => !found.has(`${ruleOf[kind]} ${organisationId}`),
    );
    expect(city.imperfections).toHaveLength(37);
    expect(new Set(city.imperfections.map(({ kind }) => kind)).size).toBe(7);
    expect(missed).toEqual([]);
  });

  it('finds no other error, and as warnings only what the sample lacks by design: places, codes, helpers of a few, elections', () => {
    const planted = new Set(city.imperfections.map(({ organisationId }) => organisationId));
    const others = report.findings.filter(({ organisationId }) => !planted.has(organisationId));
    const counts = new Map<string, number>();
    for (const { code } of others) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([
      'election-overdue',
      'instructor-missing',
      'location-missing',
      'plan-missing',
      'uscc-missing',
    ]);
    // Of some 65 unorganised above-scale ones and 384 party organisations: few, so that most towns have nothing to explain.
    for (const code of ['election-overdue', 'instructor-missing', 'plan-missing'])
      expect(counts.get(code), code).toBeLessThan(20);
    expect(report.errors + report.warnings).toBe(report.findings.length);
    expect(report.errors).toBe(32);
  });

  it('gives the 9 banners and what the city runs itself the findings of the city, none twice, none lost', async () => {
    const parts = test.pack.divisions.filter(({ parentCode }) => parentCode === '150600');
    const below = await Promise.all(
      parts.map(({ code }) => getFindings(test.db, test.scope, code, '2026Q3')),
    );
    expect(parts.filter(({ level }) => level === 'banner')).toHaveLength(9);
    const key = ({ code, organisationId }: { code: string; organisationId: string }) =>
      `${code} ${organisationId}`;
    expect(below.flatMap(({ findings }) => findings.map(key)).sort()).toEqual(
      report.findings.map(key).sort(),
    );
  });
});
