import { AppError } from '../../../shared/app-error.ts';
import { passwordWeakness } from '../../../shared/password-rule.ts';
import { isLoopbackAddress } from '../../adapters/loopback.ts';
import type { Transaction } from '../../db/database.ts';
import type { Context } from '../../rpc/trpc.ts';
import { appendAudit } from '../audit/mutations.ts';
import { getCityCode } from '../division/data.ts';
import { hasAccounts } from './data.ts';
import { insertAccount, lockAccounts } from './mutations.ts';
import { beginSession } from './sessions.ts';

interface Administrator {
  /** In the form `AccountName` gives it. */
  readonly name: string;
  readonly post: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/**
 * Makes an administrator of the whole city on the word of whoever is at the machine.
 * @param who for the audit; @throws AppError `account-exists`
 */
export async function createAdministrator(
  tx: Transaction,
  { name, post, ...secret }: Administrator,
  who: { readonly actor: string; readonly address: string | null },
  action: 'account.first' | 'account.create',
  now: Date,
): Promise<string> {
  const city = (await getCityCode(tx)) ?? '';
  const facts = { name, post, role: 'administrator', boundCodes: [city], officeTelephone: null } as const;
  const id = await insertAccount(tx, { ...facts, boundCodes: [city] }, secret, now);
  await appendAudit(tx, who, {
    action,
    subject: id,
    detail: { role: 'administrator', division: city },
  });
  return id;
}

/**
 * The first account, made on the page by who could read the token's file on the server. Signs the browser in.
 * @throws AppError `set-up-refused` for whichever reason, `password-weak`
 */
export async function setUpFirstAdministrator(
  { pool, visitor, ports }: Context,
  input: { readonly token: string; readonly name: string; readonly post: string; readonly password: string },
): Promise<void> {
  const admitted = isLoopbackAddress(visitor.address) && (await ports.setUpToken.fits(input.token));
  if (!admitted) throw new AppError('set-up-refused');
  const { name, post, password } = input;
  if (passwordWeakness(password, name) !== null) throw new AppError('password-weak');
  const passwordHash = await ports.passwords.hash(password);
  const now = ports.clock.now();
  const token = await pool.transaction(async (tx) => {
    await lockAccounts(tx);
    if (await hasAccounts(tx)) throw new AppError('set-up-refused');
    const { address } = visitor;
    const facts = { name, post, passwordHash, mustChangePassword: false };
    const id = await createAdministrator(tx, facts, { actor: 'set-up', address }, 'account.first', now);
    return beginSession(tx, id, visitor, now, null);
  });
  await ports.setUpToken.remove();
  visitor.setToken(token);
}
