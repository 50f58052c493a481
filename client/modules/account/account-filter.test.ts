import { describe, expect, it } from 'vitest';
import type { AccountView } from '../../../shared/account-view.ts';
import { buildTree, type DivisionNode } from '../division/division-tree.ts';
import { filterAccounts, noAccountFilter } from './account-filter.ts';

const node = (path: string[]) =>
  ({ code: path.at(-1), parentCode: path.at(-2) ?? null, path }) as unknown as DivisionNode;
const tree = buildTree(
  [
    node(['150600']),
    node(['150600', '150627']),
    node(['150600', '150622']),
    node(['150600', '150627', '150627100']),
  ],
  '150600',
);
const account = (name: string, over: Partial<AccountView>): AccountView => ({
  id: name,
  name,
  post: `${name}岗`,
  role: 'township',
  boundCodes: ['150600'],
  officeTelephone: null,
  suspended: false,
  mustChangePassword: false,
  secondFactor: false,
  lastSeenAt: null,
  createdAt: '2026-11-24T00:00:00.000Z',
  version: 1,
  ...over,
});
const accounts = [
  account('shi', { role: 'city' }),
  account('qi', { role: 'banner', boundCodes: ['150627'], officeTelephone: '0477-8588001' }),
  account('zhen', { boundCodes: ['150627100'], suspended: true, mustChangePassword: true }),
  account('liang', { boundCodes: ['150622', '150627100'], mustChangePassword: true }),
];
const names = (filter: object) =>
  filterAccounts(accounts, tree, { ...noAccountFilter, ...filter }).map(({ name }) => name);

describe('the filter of accounts', () => {
  it('finds the 3 bound at or below a banner, but not who is above it', () => {
    expect(names({ divisionCode: '150627' })).toEqual(['qi', 'zhen', 'liang']);
  });
  it('finds text in post, name and telephone, whatever its case', () => {
    expect(names({ text: ' QI岗 ' })).toEqual(['qi']);
    expect(names({ text: '8588' })).toEqual(['qi']);
    expect(names({ text: 'ZHEN' })).toEqual(['zhen']);
    expect(names({})).toHaveLength(4);
  });
  it('counts a suspended one as suspended only, and joins its conditions', () => {
    expect(names({ state: 'suspended' })).toEqual(['zhen']);
    expect(names({ state: 'must-change' })).toEqual(['liang']);
    expect(names({ role: 'township', divisionCode: '150622' })).toEqual(['liang']);
  });
});
