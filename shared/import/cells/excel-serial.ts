const dayMilliseconds = 86_400_000;
/** 9999-12-31, the last day Excel knows. */
export const lastSerial = 2_958_465;

/**
 * A date serial of Excel as ISO text: `41395` → `2013-05-01`, `41395.5` → `2013-05-01T12:00:00`, `0.354…` → `08:30:00`. Null
 * outside Excel's range. The 1900 system counts a 29 February 1900 that never was, so serials before 61 are one day off there;
 * the 1904 system (old Mac files) starts 1,462 days later.
 */
export function isoOfSerial(serial: number, date1904 = false): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= lastSerial + 1) return null;
  const seconds = Math.round((serial % 1) * 86_400);
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && !date1904) return clock;
  const shift = date1904 ? 1462 : days < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + (days + shift) * dayMilliseconds).toISOString().slice(0, 10);
  return seconds % 86_400 === 0 ? date : `${date}T${clock}`;
}
