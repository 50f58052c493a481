import { randomUUID } from 'node:crypto';
import { organisation, organisationState } from '../../server/db/schema/organisation.ts';
import { grantScope, type Scope } from '../../server/db/scope.ts';
import { reportRouter } from '../../server/modules/report/router.ts';
import { createCallerFactory } from '../../server/rpc/trpc.ts';
import type { Role } from '../../shared/account.ts';
import type { TestDatabase } from '../database.ts';
import { buildContext, buildPorts } from './context.ts';

const createCaller = createCallerFactory(reportRouter);

/** The report procedures as a post of some divisions calls them, at an instant, by default shortly after the cut-off of 2026Q3. */
export function callReports(test: TestDatabase, scope: Scope, instant?: string) {
  return createCaller(buildContext(test.requests, scope, buildPorts(instant)));
}

/** A post of a role bound to one division, `codes` being all at or below it. */
export function buildScope(
  role: Role,
  post: string,
  codes: readonly [string, ...string[]],
  actor = randomUUID(),
): Scope {
  return grantScope({ actor, post, role, boundCodes: [codes[0]] }, codes[0], codes, '10.1.2.3');
}

/** Writes an organisation no quality rule finds anything in but, without a code, `uscc-missing`; one state for each set of facts. */
export async function insertOrganisation(
  test: TestDatabase,
  ...states: Partial<typeof organisationState.$inferInsert>[]
): Promise<string> {
  const id = randomUUID();
  await test.db.insert(organisation).values({ id, origin: 'test' });
  for (const state of states) {
    const name = state.name ?? `单位${id.slice(0, 8)}`;
    await test.db.insert(organisationState).values({
      organisationId: id,
      fromQuarter: '2026Q2',
      divisionCode: '150627102',
      sector: 'enterprise',
      name,
      nameKey: name,
      nameInitials: 'dw',
      employees: 20,
      members: 4,
      lng: 109.8,
      lat: 39.4,
      status: 'operating',
      source: 'test',
      ...state,
    });
  }
  return id;
}
