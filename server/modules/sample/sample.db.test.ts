import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorValues, tallyIndicators } from '../../../shared/indicator.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { division } from '../../db/schema/division.ts';
import { starGrade } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { venue } from '../../db/schema/venue.ts';
import { venueShare, venueSlotCell } from '../../db/schema/venue-share.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getAboveScaleThreshold, getSettings } from '../setting/data.ts';
import { generateSample } from './generate.ts';
import { type Seeded, seedSampleCity } from './mutations.ts';
import { inventShares } from './shares.ts';

describe('seeding the sample city', () => {
  const test = withTestDatabase();
  let seeded: Seeded;
  beforeAll(async () => {
    seeded = await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu', organisations: 900 });
  });

  it('writes what was generated, and one revision for the whole beside those of the shares', async () => {
    const city = generateSample(test.pack, { seed: 'fenbu', organisations: 900 });
    expect(seeded).toEqual({
      organisations: 900,
      partyOrganisations: city.partyOrganisationIds.length,
      venues: city.venues.length,
    });
    const rows = await listOrganisations(test.db, test.scope, '2026Q3');
    expect(rows.map((row) => row.id)).toEqual([...city.organisationIds].sort());
    expect(await test.db.$count(starGrade)).toBe(city.starGrades.length);
    expect(await test.db.$count(venue)).toBe(city.venues.length);
    const shares = inventShares(city);
    expect(shares.shares.length).toBeGreaterThan(30);
    expect(await test.db.$count(venueShare)).toBe(shares.shares.length);
    expect(await test.db.$count(revision)).toBe(1 + shares.revisions.length);
    // No room is promised twice: the database would have refused, and each held slot of 2 hours is 8 quarters of an hour.
    const held = shares.slots.filter((slot) => slot.held);
    expect(await test.db.$count(venueSlotCell)).toBe(8 * held.length);
  });

  it('fewer organisations stand in the first quarter than in the last, and none before', async () => {
    const counts = await Promise.all(
      ['2024Q3', '2024Q4', '2026Q3'].map(
        async (quarter) => (await listOrganisations(test.db, test.scope, quarter)).length,
      ),
    );
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0.8 * 900);
    expect(counts[1]).toBeLessThan(900);
    expect(counts[2]).toBe(900);
  });

  it('leaves the above-scale organised rate short of its target of 80 %', async () => {
    const threshold = await getAboveScaleThreshold(test.db, '2026Q3');
    expect(threshold).toBe(50);
    const rows = await listOrganisations(test.db, test.scope, '2026Q3');
    const rate = indicatorValues(tallyIndicators(rows, threshold), null).find(
      ({ key }) => key === 'above-scale-organised',
    );
    const share = (rate?.numerator ?? 0) / (rate?.denominator ?? 1);
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.8);
  });

  it('gives all 88 divisions a seat and says that the city is a sample', async () => {
    const townships = (await test.db.select().from(division)).filter(({ level }) => level === 'township');
    expect(townships).toHaveLength(88);
    expect(townships.filter(({ seatLng, seatSource }) => seatLng === null || seatSource === null)).toEqual(
      [],
    );
    const { sample, preparedBy } = await getSettings(test.db);
    expect({ sample, preparedBy }).toEqual({ sample: true, preparedBy: '（样例）中共鄂尔多斯市委组织部' });
  });
});
