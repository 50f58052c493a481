import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, base64url: 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It has no structure to guess, so a fast hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

// Without characters that look alike on paper: 0 O o, 1 I l.
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password to hand over once: 20 characters in four groups, 100 random bits, to be read out and typed. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
