import { divisionRouter } from '../modules/division/router.ts';
import { importRouter } from '../modules/import/router.ts';
import { indicatorRouter } from '../modules/indicator/router.ts';
import { organisationRouter } from '../modules/organisation/router.ts';
import { reportRouter } from '../modules/report/router.ts';
import { settingRouter } from '../modules/setting/router.ts';
import { venueRouter } from '../modules/venue/router.ts';
import { router } from '../rpc/trpc.ts';

export const appRouter = router({
  division: divisionRouter,
  import: importRouter,
  indicator: indicatorRouter,
  organisation: organisationRouter,
  report: reportRouter,
  setting: settingRouter,
  venue: venueRouter,
});
/** The client imports this type and nothing else of the server. */
export type AppRouter = typeof appRouter;
