import { z } from 'zod';
import { type Action, Role } from './account.ts';
import type { DivisionLevel } from './division.ts';

/**
 * Typed to sign in: letters, digits, Chinese, `.`, `_`, `-`; neither case nor full width means anything, so it comes out in one
 * form (NFKC, lower case), which is also the stored one.
 */
export const AccountName = z
  .string()
  .max(200)
  .normalize('NFKC')
  .trim()
  .toLowerCase()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u);
/** 12 characters or more; composition rules only make people write passwords down (NIST SP 800-63B §5.1.1). */
export const NewPassword = z.string().min(12).max(200);

/** What the page knows of who uses it. */
export interface Me {
  /** Null: nobody is signed in. */
  readonly account: MyAccount | null;
  readonly demo: boolean;
  /** In the demo: the accounts one click switches to, from administrator to viewer. Empty elsewhere. */
  readonly demoAccounts: readonly { readonly role: Role; readonly name: string; readonly post: string }[];
  /** No account exists yet: the first administrator is made with the one-time token. */
  readonly needsFirstAdministrator: boolean;
}

export interface MyAccount {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly rootCode: string;
  readonly boundCodes: readonly string[];
  readonly actions: readonly Action[];
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
}

/** A signed-in browser of the own account. Instants are ISO 8601 in UTC. */
export interface SessionView {
  readonly id: string;
  readonly current: boolean;
  readonly address: string | null;
  readonly client: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** An account as its administrator sees it. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly boundCodes: readonly string[];
  readonly officeTelephone: string | null;
  readonly suspended: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  readonly lastSeenAt: string | null;
  readonly createdAt: string;
  /** Raised with every save; a save against an older one is refused. */
  readonly version: number;
}

/**
 * The levels of division a role can be bound to. Who hands in, accepts and publishes works at exactly one, or an account of a banner
 * could publish as the city.
 */
export const roleLevels: Readonly<Record<Role, readonly DivisionLevel[]>> = {
  administrator: ['city', 'banner', 'township'],
  city: ['city'],
  banner: ['banner'],
  township: ['township'],
  planner: ['city', 'banner', 'township'],
  viewer: ['city', 'banner', 'township'],
};

/** What an administrator says of an account. */
export const AccountFacts = z.object({
  name: AccountName,
  post: z.string().trim().min(2).max(60),
  role: Role,
  boundCodes: z.array(z.string().max(12)).min(1).max(50),
  officeTelephone: z
    .string()
    .trim()
    .regex(/^[0-9+() -]{5,30}$/)
    .nullable(),
});
export type AccountFacts = z.infer<typeof AccountFacts>;
