import { asc, eq, gt, max } from 'drizzle-orm';
import type { Webhook } from '../../adapters/webhook.ts';
import type { Database } from '../../db/database.ts';
import { notice } from '../../db/schema/notice.ts';
import { setting } from '../../db/schema/record.ts';

const key = 'webhookForwarded';
const atOnce = 500;

/**
 * Tells the webhook of what happened since it was last told, one event an occasion however many inboxes it reached. What it does not
 * take is told again the next time; what happened before the webhook was set up is not told.
 * @returns how many events it took
 * @throws Error of the webhook; what it had taken until then is not told twice
 */
export async function forwardNotices(db: Database, webhook: Webhook): Promise<number> {
  const [kept] = await db.select().from(setting).where(eq(setting.key, key));
  if (!kept) {
    const [newest] = await db.select({ id: max(notice.id) }).from(notice);
    await remember(db, newest?.id ?? 0);
    return 0;
  }
  const since = Number(kept.value.value);
  const rows = await db
    .select()
    .from(notice)
    .where(gt(notice.id, since))
    .orderBy(asc(notice.id))
    .limit(atOnce);
  const told = new Set<string>();
  for (const { id, occasion, kind, divisionCode, quarter, params, at } of rows) {
    if (!told.has(occasion))
      await webhook.send({ kind, divisionCode, quarter, params, at: at.toISOString() });
    told.add(occasion);
    await remember(db, id);
  }
  return told.size;
}

async function remember(db: Database, id: number): Promise<void> {
  const value = { value: id };
  await db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
}

const pauseMs = 15_000;
/** Behind a failure ever longer pauses, up to this. */
const longestPauseMs = 15 * 60_000;

/** Forwards again and again, until the function it returns is called. @param onFault told of what went wrong */
export function startForwarding(
  db: Database,
  webhook: Webhook,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  let pause = pauseMs;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    try {
      await forwardNotices(db, webhook);
      pause = pauseMs;
    } catch (error) {
      onFault(error);
      pause = Math.min(pause * 2, longestPauseMs);
    }
    if (!stopped) timer = setTimeout(go, pause).unref();
  };
  let running = Promise.resolve();
  const go = () => {
    running = round();
  };
  go();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
