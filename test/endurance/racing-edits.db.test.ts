import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { revision } from '../../server/db/schema/record.ts';
import { grantScope } from '../../server/db/scope.ts';
import { listOrganisations } from '../../server/modules/organisation/data.ts';
import {
  createOrganisation,
  placeOrganisation,
  saveOrganisation,
} from '../../server/modules/organisation/mutations.ts';
import { undoWrite } from '../../server/modules/organisation/undo.ts';
import { AppError } from '../../shared/app-error.ts';
import { withTestDatabase } from '../database.ts';

const test = withTestDatabase();
const attempts = process.env.FENBU_ENDURANCE === '1' ? 10_000 : 400;
const writers = 8;
const records = 5;
const quarter = '2026Q3';
const town = '150622100';

/** An acknowledged write: who made it, of what, the version it claims, and what it said. */
interface Acknowledged {
  readonly id: string;
  readonly operationId: string;
  readonly version: number;
}

it(`of ${attempts.toLocaleString('en')} racing edits by ${writers} writers on ${records} records none is silently overwritten: versions have no gap, the last acknowledged stands`, async () => {
  const ids: string[] = [];
  for (let each = 0; each < records; each += 1) {
    const { id } = await createOrganisation(test.db, test.scope, {
      quarter: '2026Q1',
      divisionCode: town,
      sector: 'enterprise',
      name: `竞写${each}号有限公司`,
      source: null,
      reason: '建档',
    });
    ids.push(id);
  }
  const acknowledged: Acknowledged[] = [];
  let refused = 0;
  let next = 0;

  /** Reads what stands, as a screen does, and writes on it: an edit, a placement, now and then an undo of the writer's last. */
  const write = async (writer: number) => {
    const scope = grantScope(`writer-${writer}`, town, [town]);
    let last: Acknowledged | null = null;
    for (let number = next++; number < attempts; number = next++) {
      const id = ids[(number * 7 + writer) % records] ?? '';
      const [seen] = await listOrganisations(test.db, scope, quarter, { ids: [id] });
      const target = { id, quarter, expectedVersion: seen?.version ?? 0, reason: `第${number}次` };
      try {
        const written: Acknowledged =
          last && number % 11 === 0
            ? { ...(await undoWrite(test.db, scope, last.operationId)), id: last.id }
            : number % 3 === 0
              ? {
                  ...(await placeOrganisation(test.db, scope, {
                    ...target,
                    lngLat: [110 + number / 1e5, 39.5],
                  })),
                  id,
                }
              : {
                  ...(await saveOrganisation(test.db, scope, {
                    ...target,
                    facts: { employees: number + 1 },
                  })),
                  id,
                };
        last = written;
        acknowledged.push(last);
      } catch (error) {
        // Refused, and said so: nothing else may go wrong.
        expect(error).toBeInstanceOf(AppError);
        expect((error as AppError).code).toBe('version-conflict');
        refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));

  expect(acknowledged.length + refused).toBe(attempts);
  // The race was one: some came second.
  expect(refused).toBeGreaterThan(0);
  for (const id of ids) {
    const entries = await test.db
      .select()
      .from(revision)
      .where(eq(revision.entityId, id))
      .orderBy(revision.id);
    const claimed = acknowledged.filter((each) => each.id === id);
    const kept = entries.map(({ operationId, after }) => [
      operationId,
      (after as { version: number }).version,
    ]);
    expect(kept.map(([, version]) => version)).toEqual(entries.map((_, index) => index + 1));
    // Each edit stands on the one before it: nothing in between was lost.
    for (const [index, entry] of entries.entries()) {
      if (index > 0) expect(entry.before).toEqual(entries[index - 1]?.after);
    }
    expect(new Map(kept.slice(1) as [string, number][])).toEqual(
      new Map(claimed.map(({ operationId, version }) => [operationId, version])),
    );
    const [state] = await listOrganisations(test.db, test.scope, quarter, { ids: [id] });
    const final = entries.at(-1)?.after as { employees: number; lng: number | null; lat: number | null };
    expect(state?.version).toBe(Math.max(...claimed.map(({ version }) => version)));
    expect([state?.employees, state?.lngLat?.[0] ?? null]).toEqual([final.employees, final.lng]);
  }
}, 900_000);

it('of 40 who enter the same name at once 1 is let in', async () => {
  const name = `同时${randomUUID().slice(0, 8)}公司`;
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, () =>
      createOrganisation(test.db, test.scope, {
        quarter,
        divisionCode: town,
        sector: 'enterprise',
        name,
        source: null,
        reason: '建档',
      }),
    ),
  );
  expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
});
