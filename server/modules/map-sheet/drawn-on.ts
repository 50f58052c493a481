/** The date a sheet drawn at `now` carries: China's wall clock (UTC+8), `YYYY-MM-DD`. */
export function drawnOn(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
