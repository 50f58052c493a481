import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { roles } from '../../../shared/account.ts';
import { catalogues, languages } from '../../../shared/messages/catalogue.ts';
import { accountStates } from './account-filter.ts';

const folder = new URL('./', import.meta.url);

/** Keys that stand whole in the sources of this folder, and those put together from roles, states and actions. */
function usedKeys(): string[] {
  const written = readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .flatMap((source) => [...source.matchAll(/'(account\.[\w.-]+)'/g)].map(([, key]) => key ?? ''))
    // An action of a role, not a text.
    .filter((key) => key !== 'account.manage');
  const acts = ['suspend', 'resume', 'reset', 'clear-factor'];
  return [
    ...new Set(written),
    ...roles.flatMap((role) => [`account.role-${role}`, `account.role-${role}-does`]),
    ...accountStates.map((state) => `account.state-${state}`),
    ...acts.flatMap((act) => ['', '-title', '-text'].map((part) => `account.${act}${part}`)),
  ];
}

it.each(languages)(
  'has every text of the account screens in %s, 120 and more, and none that no screen shows',
  (language) => {
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(120);
    expect(used.filter((key) => catalogues[language][key] === undefined)).toEqual([]);
    const known = Object.keys(catalogues[language]).filter((key) => key.startsWith('account.'));
    const plain = known.filter((key) => !/_(one|other)$/.test(key));
    expect(plain.filter((key) => !used.includes(key))).toEqual([]);
  },
);
