import type { Clock } from '../adapters/clock.ts';
import type { PasswordHasher } from '../adapters/password.ts';
import type { PlanSolver } from '../adapters/plan-solver/plan-solver.ts';
import type { RoadFileReader } from '../adapters/road-file/road-file.ts';
import type { RouterService } from '../adapters/router/router-service.ts';
import type { SetUpToken } from '../adapters/set-up-token.ts';
import type { SignInGuard } from '../adapters/sign-in-guard.ts';
import type { WorkbookReader } from '../adapters/workbook/workbook.ts';

/** The outside world as the modules see it. */
export interface Ports {
  readonly clock: Clock;
  readonly passwords: PasswordHasher;
  readonly signIns: SignInGuard;
  readonly setUpToken: SetUpToken;
  readonly workbook: WorkbookReader;
  readonly roadFiles: RoadFileReader;
  /** Null: none is configured. */
  readonly routerService: RouterService | null;
  readonly planSolver: PlanSolver;
}
