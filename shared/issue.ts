import { z } from 'zod';

/** `error`: the row cannot enter; `question`: someone must choose; `warning`: enters, but says so. */
export const IssueSeverity = z.enum(['error', 'question', 'warning']);
export type IssueSeverity = z.infer<typeof IssueSeverity>;

/**
 * Something about data. `code` is a key below `issue.` in the message catalogue (with `issue.<code>.fix` saying how to mend it);
 * `params` fill it. `row` is the row number in the file as the spreadsheet program shows it (1-based), or null for a record.
 */
export const Issue = z.object({
  code: z.string(),
  severity: IssueSeverity,
  row: z.number().int().nullable(),
  field: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** For a question: the choices, each with a value that goes into the answers. */
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
export type Issue = z.infer<typeof Issue>;
