import { proc, router } from '../../rpc/trpc.ts';
import { getSettings, listQuartersToShow } from './data.ts';

export const settingRouter = router({
  /** What the page needs to know before anything else. */
  info: proc({ action: 'self', on: 'setting' }).query(async ({ ctx: { db, scope, ports } }) => {
    const [settings, quarters] = await Promise.all([
      getSettings(db),
      listQuartersToShow(db, ports.clock.now()),
    ]);
    return {
      sample: settings.sample,
      regionCode: settings.regionCode,
      rootCode: scope.rootCode,
      ...quarters,
    };
  }),
});
