import type { AccountFacts } from '../../../shared/account-view.ts';

const fields = ['post', 'name', 'role', 'boundCodes', 'officeTelephone'] as const;

const same = (a: AccountFacts[keyof AccountFacts], b: AccountFacts[keyof AccountFacts]) =>
  JSON.stringify(Array.isArray(a) ? [...a].sort() : a) ===
  JSON.stringify(Array.isArray(b) ? [...b].sort() : b);

type Facts = { readonly [K in keyof AccountFacts]: Readonly<AccountFacts[K]> };

/** Where saving mine would undo theirs or set what neither agrees on: fields whose newest state differs from what was typed. */
export function conflictingFields(newest: Facts, yours: Facts): (keyof AccountFacts)[] {
  return fields.filter((field) => !same(newest[field] as never, yours[field] as never));
}
