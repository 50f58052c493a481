/** A calendar date, `YYYY-MM-DD`, as the reader's language writes it. */
export function dateText(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
