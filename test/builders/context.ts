import { tmpdir } from 'node:os';
import { type Clock, fixedClock } from '../../server/adapters/clock.ts';
import { fakePasswordHasher } from '../../server/adapters/password.ts';
import { fakePlanSolver } from '../../server/adapters/plan-solver/fake-plan-solver.ts';
import { createRoadFileReader } from '../../server/adapters/road-file/road-file-reader.ts';
import { createSetUpToken } from '../../server/adapters/set-up-token.ts';
import { createSignInGuard } from '../../server/adapters/sign-in-guard.ts';
import { createWorkbookReader } from '../../server/adapters/workbook/workbook-reader.ts';
import type { Pool } from '../../server/db/database.ts';
import type { Scope } from '../../server/db/scope.ts';
import type { Ports } from '../../server/rpc/ports.ts';
import type { Context } from '../../server/rpc/trpc.ts';

/** Ports whose clock stands at an instant, by default shortly after the cut-off of 2026Q3, or is one that a test moves. */
export function buildPorts(at: string | Clock = '2026-10-08T02:00:00Z', dataDir = tmpdir()): Ports {
  const clock = typeof at === 'string' ? fixedClock(at) : at;
  return {
    clock,
    passwords: fakePasswordHasher,
    signIns: createSignInGuard(clock),
    setUpToken: createSetUpToken(dataDir, clock),
    workbook: createWorkbookReader(),
    roadFiles: createRoadFileReader(),
    routerService: null,
    planSolver: fakePlanSolver,
  };
}

/** The context of a procedure called by who holds a scope; null: by nobody who is signed in. */
export function buildContext(
  pool: Pool,
  scope: Scope | null,
  ports: Ports = buildPorts(),
  sessionId: string | null = null,
): Context {
  return {
    pool,
    ports,
    visitor: {
      scope,
      sessionId,
      mustChangePassword: false,
      address: '127.0.0.1',
      client: null,
      demo: false,
      setToken: () => {},
    },
  };
}
