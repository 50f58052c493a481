import { z } from 'zod';
import { AccessTokenInput } from '../../../shared/access-token.ts';
import { Role } from '../../../shared/account.ts';
import { AccountFacts, AccountName, type Me, NewPassword } from '../../../shared/account-view.ts';
import { AppError } from '../../../shared/app-error.ts';
import { newSecondFactorSecret, secondFactorUri } from '../../adapters/one-time-code.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, publicProc, router, type Visitor } from '../../rpc/trpc.ts';
import { appendAudit } from '../audit/mutations.ts';
import { createAccessToken, listAccessTokens, revokeAccessToken } from './access-tokens.ts';
import { clearSecondFactor, resetPassword, setSuspended, updateAccount } from './change-account.ts';
import { showContacts } from './contacts.ts';
import { getMyAccount, getOwnAccount, hasAccounts, listAccounts } from './data.ts';
import { listDemoAccounts, switchDemo } from './demo.ts';
import { setUpFirstAdministrator } from './first-administrator.ts';
import { createAccount } from './mutations.ts';
import { changePassword, confirmSecondFactor, removeSecondFactor } from './own-account.ts';
import { endSession, endSessions, listSessions } from './sessions.ts';
import { signIn } from './sign-in.ts';

const samplePassword = 'kjsd-82hs-mm4x';
const sampleFacts: AccountFacts = {
  name: 'sample',
  post: '薛家湾镇党建办',
  role: 'township',
  boundCodes: ['150622100'],
  officeTelephone: null,
};
const sampleTarget = { id: sampleId, version: 1 };

const Target = z.object({ id: z.uuid(), version: z.int().positive() });
/** What was typed; anything that can be no name or password simply fits none. */
const Typed = z.string().max(200);
const Code = z
  .string()
  .max(20)
  .transform((code) => code.replaceAll(/\s/g, ''));

const account = { on: 'account' } as const;

/** @throws AppError `not-signed-in` */
function sessionOf({ sessionId }: Visitor): string {
  if (sessionId === null) throw new AppError('not-signed-in');
  return sessionId;
}

export const accountRouter = router({
  /** Who uses the page, and what it must know before anyone does. */
  me: publicProc(account).query(async ({ ctx: { pool, visitor } }): Promise<Me> => {
    const { scope, demo } = visitor;
    const [mine, demoAccounts, any] = await Promise.all([
      scope && getMyAccount(pool, scope),
      demo ? listDemoAccounts(pool) : [],
      hasAccounts(pool),
    ]);
    return { account: mine, demo, demoAccounts, needsFirstAdministrator: !any };
  }),

  signIn: publicProc({ ...account, sample: { name: 'nobody', password: samplePassword } })
    .input(z.object({ name: Typed, password: Typed, code: Code.optional() }))
    .mutation(({ ctx, input: { name, password, code } }) => {
      const folded = AccountName.safeParse(name);
      return signIn(ctx, { name: folded.data ?? name, password, code: code || null });
    }),

  switchDemo: publicProc({ ...account, sample: { role: 'city' } })
    .input(z.object({ role: Role }))
    .mutation(({ ctx, input }) => switchDemo(ctx, input.role)),

  setUp: publicProc({
    ...account,
    sample: { token: 'none', name: 'sample', post: '市委组织部', password: samplePassword },
  })
    .input(
      z.object({
        token: z.string().max(200),
        name: AccountName,
        post: AccountFacts.shape.post,
        password: NewPassword,
      }),
    )
    .mutation(({ ctx, input }) => setUpFirstAdministrator(ctx, input)),

  signOut: proc({ ...account, action: 'self' }).mutation(async ({ ctx: { db, scope, visitor } }) => {
    await endSession(db, scope.actor, sessionOf(visitor));
    await appendAudit(db, scope, { action: 'account.sign-out' });
    visitor.setToken(null);
  }),

  changePassword: proc({
    ...account,
    action: 'self',
    sample: { current: samplePassword, next: `${samplePassword}-2` },
  })
    .input(z.object({ current: Typed, next: NewPassword }))
    .mutation(async ({ ctx: { db, scope, ports, visitor }, input }) => {
      visitor.setToken(await changePassword(db, scope, ports, sessionOf(visitor), input));
    }),

  sessions: proc({ ...account, action: 'self' }).query(({ ctx: { db, scope, ports, visitor } }) =>
    listSessions(db, scope, visitor.sessionId, ports.clock.now()),
  ),

  endSession: proc({ ...account, action: 'self', sample: { id: sampleId } })
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx: { db, scope, visitor }, input }) => {
      await endSession(db, scope.actor, input.id);
      await appendAudit(db, scope, { action: 'account.end-session', detail: { count: 1 } });
      if (input.id === visitor.sessionId) visitor.setToken(null);
    }),

  endOtherSessions: proc({ ...account, action: 'self' }).mutation(async ({ ctx: { db, scope, visitor } }) => {
    const ended = await endSessions(db, scope.actor, visitor.sessionId);
    if (ended > 0) await appendAudit(db, scope, { action: 'account.end-session', detail: { count: ended } });
  }),

  /** A secret to put into an authenticator; nothing is stored before a code of it comes back. */
  beginSecondFactor: proc({ ...account, action: 'self' }).mutation(async ({ ctx: { db, scope } }) => {
    const { name, totpSecret } = await getOwnAccount(db, scope);
    if (totpSecret !== null) throw new AppError('version-conflict');
    const secret = newSecondFactorSecret();
    return { secret, uri: secondFactorUri(secret, name) };
  }),

  confirmSecondFactor: proc({
    ...account,
    action: 'self',
    sample: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', code: '000000' },
  })
    .input(z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: Code }))
    .mutation(({ ctx: { db, scope, ports }, input }) => confirmSecondFactor(db, scope, ports, input)),

  removeSecondFactor: proc({ ...account, action: 'self', sample: { password: samplePassword } })
    .input(z.object({ password: Typed }))
    .mutation(({ ctx: { db, scope, ports }, input }) => removeSecondFactor(db, scope, ports, input.password)),

  /** The own tokens with which programs read `/ogc`. */
  tokens: proc({ ...account, action: 'self' }).query(({ ctx: { db, scope } }) => listAccessTokens(db, scope)),

  createToken: proc({ ...account, action: 'self', sample: { label: '样例', days: 30 } })
    .input(AccessTokenInput)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      createAccessToken(db, scope, input, ports.clock.now()),
    ),

  revokeToken: proc({ ...account, action: 'self', sample: { id: sampleId } })
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      revokeAccessToken(db, scope, input.id, ports.clock.now()),
    ),

  /** The accounts all of whose divisions lie in the scope. */
  list: proc({ ...account, action: 'account.manage' }).query(({ ctx: { db, scope } }) =>
    listAccounts(db, scope),
  ),

  create: proc({ ...account, action: 'account.manage', sample: sampleFacts })
    .input(AccountFacts)
    .mutation(({ ctx: { db, scope, ports }, input }) => createAccount(db, scope, ports, input)),

  update: proc({ ...account, action: 'account.manage', sample: { ...sampleTarget, facts: sampleFacts } })
    .input(Target.extend({ facts: AccountFacts }))
    .mutation(({ ctx: { db, scope, ports }, input: { facts, ...target } }) =>
      updateAccount(db, scope, ports, target, facts),
    ),

  setSuspended: proc({ ...account, action: 'account.manage', sample: { ...sampleTarget, suspended: true } })
    .input(Target.extend({ suspended: z.boolean() }))
    .mutation(({ ctx: { db, scope, ports }, input: { suspended, ...target } }) =>
      setSuspended(db, scope, ports, target, suspended),
    ),

  resetPassword: proc({ ...account, action: 'account.manage', sample: sampleTarget })
    .input(Target)
    .mutation(({ ctx: { db, scope, ports }, input }) => resetPassword(db, scope, ports, input)),

  clearSecondFactor: proc({ ...account, action: 'account.manage', sample: sampleTarget })
    .input(Target)
    .mutation(({ ctx: { db, scope, ports }, input }) => clearSecondFactor(db, scope, ports, input)),

  /** Whom to call about a division. A mutation, because every look is noted in the audit. */
  showContacts: proc({ ...account, action: 'contact.read', sample: { divisionCode: '150622100' } })
    .input(z.object({ divisionCode: z.string().max(12) }))
    .mutation(({ ctx: { db, scope }, input }) => showContacts(db, scope, input.divisionCode)),
});
