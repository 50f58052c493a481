import type { Role } from '../../../shared/account.ts';
import type { AccountView } from '../../../shared/account-view.ts';
import type { DivisionTree } from '../division/division-tree.ts';

export const accountStates = ['active', 'must-change', 'suspended'] as const;
export type AccountState = (typeof accountStates)[number];

export interface AccountFilter {
  readonly text: string;
  readonly role: Role | null;
  /** Accounts bound to it or to something below it. */
  readonly divisionCode: string | null;
  readonly state: AccountState | null;
}

export const noAccountFilter: AccountFilter = { text: '', role: null, divisionCode: null, state: null };

/** Suspended outweighs a password that was never changed. */
export function stateOf({ suspended, mustChangePassword }: AccountView): AccountState {
  if (suspended) return 'suspended';
  return mustChangePassword ? 'must-change' : 'active';
}

/** The accounts that fit all of a filter, in the order given. */
export function filterAccounts(
  accounts: readonly AccountView[],
  tree: DivisionTree,
  { text, role, divisionCode, state }: AccountFilter,
): AccountView[] {
  const wanted = text.trim().toLowerCase();
  return accounts.filter(
    (each) =>
      (role === null || each.role === role) &&
      (state === null || stateOf(each) === state) &&
      (divisionCode === null ||
        each.boundCodes.some((code) => tree.byCode.get(code)?.path.includes(divisionCode))) &&
      [each.post, each.name, each.officeTelephone ?? ''].some((field) =>
        field.toLowerCase().includes(wanted),
      ),
  );
}
