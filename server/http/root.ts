import { accountRouter } from '../modules/account/router.ts';
import { auditRouter } from '../modules/audit/router.ts';
import { divisionRouter } from '../modules/division/router.ts';
import { formRouter } from '../modules/form/router.ts';
import { gradingRouter } from '../modules/grading/router.ts';
import { importRouter } from '../modules/import/router.ts';
import { indicatorRouter } from '../modules/indicator/router.ts';
import { instructorRouter } from '../modules/instructor/router.ts';
import { liaisonRouter } from '../modules/liaison/router.ts';
import { noticeRouter } from '../modules/notice/router.ts';
import { organisationRouter } from '../modules/organisation/router.ts';
import { partyOrganisationRouter } from '../modules/party-organisation/router.ts';
import { reportRouter } from '../modules/report/router.ts';
import { roadRouter } from '../modules/road/router.ts';
import { settingRouter } from '../modules/setting/router.ts';
import { standardRouter } from '../modules/standard/router.ts';
import { sweepRouter } from '../modules/sweep/router.ts';
import { nearRouter } from '../modules/venue/near-router.ts';
import { venueRouter } from '../modules/venue/router.ts';
import { venuePlanRouter } from '../modules/venue-plan/router.ts';
import { venueShareRouter } from '../modules/venue-share/router.ts';
import { router } from '../rpc/trpc.ts';

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  division: divisionRouter,
  form: formRouter,
  grading: gradingRouter,
  import: importRouter,
  indicator: indicatorRouter,
  instructor: instructorRouter,
  liaison: liaisonRouter,
  near: nearRouter,
  notice: noticeRouter,
  organisation: organisationRouter,
  partyOrganisation: partyOrganisationRouter,
  report: reportRouter,
  road: roadRouter,
  setting: settingRouter,
  standard: standardRouter,
  sweep: sweepRouter,
  venue: venueRouter,
  venuePlan: venuePlanRouter,
  venueShare: venueShareRouter,
});
/** The client imports this type and nothing else of the server. */
export type AppRouter = typeof appRouter;
