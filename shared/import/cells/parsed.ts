import type { Issue } from '../../issue.ts';

/** What a cell rule says; the import adds row, field and, for a question, its choices. */
export type IssueDraft = Pick<Issue, 'code' | 'severity' | 'params'>;

/** The answer of a cell rule: a value (with remarks), or the one reason why there is none. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly IssueDraft[] }
  | { readonly ok: false; readonly issue: IssueDraft };

export function parsed<Value>(value: Value, ...warnings: IssueDraft[]): Parsed<Value> {
  return { ok: true, value, warnings };
}

export function warning(code: string, params: IssueDraft['params'] = {}): IssueDraft {
  return { code, severity: 'warning', params };
}

/** Refused: the cell says nothing usable. */
export function refused(code: string, params: IssueDraft['params'] = {}): Parsed<never> {
  return { ok: false, issue: { code, severity: 'error', params } };
}

/** Could be read more than one way; `params.suggestion`, when there, is the likeliest reading. */
export function unsure(code: string, params: IssueDraft['params'] = {}): Parsed<never> {
  return { ok: false, issue: { code, severity: 'question', params } };
}

/** Cell texts travel in issues; long ones are cut so that a message stays a message. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}
