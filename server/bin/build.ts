import { ensureClient } from './ensure-client.ts';
import { reportFailure } from './report-failure.ts';

/** `npm run build`: the page and `policy.json` in `dist/`, for who only wants to have them. */
ensureClient().catch(reportFailure);
