import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { threshold } from '../../db/schema/record.ts';
import { getAboveScaleThreshold, getSettings, saveSettings } from './data.ts';

const test = withTestDatabase({ divisions: false });

describe('settings', () => {
  it("brings the code '330500' back as text, not as the number 330500, and null as null", async () => {
    await saveSettings(test.db, { regionCode: '330500', preparedBy: null, sample: true });
    expect(await getSettings(test.db)).toEqual({
      regionCode: '330500',
      preparedBy: null,
      sample: true,
      mapApprovalNumber: null,
    });
  });

  it('takes the threshold of the latest year that has begun: 50 before 2025, 30 from then on', async () => {
    expect(await getAboveScaleThreshold(test.db, '2026Q3')).toBe(50);
    await test.db.insert(threshold).values([
      { key: 'above-scale-employees', fromYear: 2013, value: 50 },
      { key: 'above-scale-employees', fromYear: 2025, value: 30 },
    ]);
    expect(await getAboveScaleThreshold(test.db, '2024Q4')).toBe(50);
    expect(await getAboveScaleThreshold(test.db, '2025Q1')).toBe(30);
  });
});
