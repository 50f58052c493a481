import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../../shared/app-error.ts';

/** Slow hashing of passwords, so that a stolen table gives nothing away. */
export interface PasswordHasher {
  /** @returns the hash in PHC form. @throws AppError `overloaded` */
  hash(password: string): Promise<string>;
  /** Whether the password fits; null as hash takes as long and never fits. @throws AppError `overloaded` */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

// 19 MiB, two passes: OWASP's choice for argon2id; about 11 ms on an office server.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const maxAtOnce = 2;
const maxWaiting = 20;

/** argon2id, at most two at a time; whoever comes when twenty wait is refused rather than made to wait for ever. */
export function createPasswordHasher(): PasswordHasher {
  let running = 0;
  const waiting: (() => void)[] = [];
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= maxAtOnce) {
      if (waiting.length >= maxWaiting) throw new AppError('overloaded');
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }
  // Of a password nobody has: an unknown name costs what a known one does.
  const decoy = hash(crypto.randomUUID(), cost);
  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    verify: (passwordHash, password) =>
      inTurn(async () => {
        const fits = await verify(passwordHash ?? (await decoy), password);
        return fits && passwordHash !== null;
      }),
  };
}

/** For tests of everything but the hashing itself. */
export const fakePasswordHasher: PasswordHasher = {
  hash: async (password) => `fake:${password}`,
  verify: async (passwordHash, password) => passwordHash === `fake:${password}`,
};
