/**
 * An instant as a clock in China shows it (UTC+8, wherever the reader's own clock stands), to the minute.
 * @param at ISO 8601.
 */
export function chinaTime(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(at));
}
