import { z } from 'zod';

/** How many of an account may hold at once. */
export const maxAccessTokens = 10;
/** How long a token may hold, in days; the longest is a year. */
export const tokenDays = [30, 90, 180, 365] as const;

export const AccessTokenInput = z.object({
  /** What it is for, as its owner calls it. */
  label: z.string().trim().min(1).max(40),
  days: z.number().int().min(1).max(365),
});
export type AccessTokenInput = z.infer<typeof AccessTokenInput>;

/** A token of the own account, without itself. Instants are ISO 8601 in UTC. */
export interface AccessTokenView {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}
