import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Clock } from '../../server/adapters/clock.ts';
import type { Pool } from '../../server/db/database.ts';
import { account, accountDivision } from '../../server/db/schema/account.ts';
import type { Role } from '../../shared/account.ts';

/** A clock that a test moves. */
export interface MovedClock extends Clock {
  move(ms: number): void;
}

export function movedClock(instant = '2026-10-08T02:00:00Z'): MovedClock {
  let at = new Date(instant).getTime();
  return {
    now: () => new Date(at),
    move: (ms) => {
      at += ms;
    },
  };
}

/** The password of every account {@link makeAccount} makes, as the fake hasher keeps it. */
export const testPassword = 'lantern-river-48';

/** An account as an administrator would have made it, already with a password of its own. @returns its id */
export async function makeAccount(
  db: Pool,
  name: string,
  role: Role,
  boundCodes: readonly string[],
): Promise<string> {
  const id = randomUUID();
  await db.insert(account).values({
    id,
    name,
    post: name,
    role,
    passwordHash: `fake:${testPassword}`,
    mustChangePassword: false,
  });
  await db
    .insert(accountDivision)
    .values(boundCodes.map((divisionCode) => ({ accountId: id, divisionCode })));
  return id;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a procedure's answer, looked at by the test
  readonly data: any;
  /** `AppError` code, null when it succeeded. */
  readonly code: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A browser as far as the server can tell one: it keeps its cookies and sends them back. */
export interface Browser {
  readonly cookies: Map<string, string>;
  mutate(procedure: string, input?: unknown): Promise<Answer>;
  query(procedure: string, input?: unknown): Promise<Answer>;
  signIn(name: string, password?: string, code?: string): Promise<Answer>;
  send(
    method: 'GET' | 'POST',
    url: string,
    options?: { headers?: Record<string, string>; payload?: unknown },
  ): Promise<LightMyRequestResponse>;
}

export function openBrowser(
  app: FastifyInstance,
  { address = '127.0.0.1', host = '127.0.0.1:3000', headers: always = {} as Record<string, string> } = {},
): Browser {
  const cookies = new Map<string, string>();
  const send: Browser['send'] = async (method, url, { headers = {}, payload } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: { host, ...always, ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload: payload as string }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const read = (response: LightMyRequestResponse): Answer => {
    const { result, error } = response.json();
    return {
      status: response.statusCode,
      data: result?.data,
      code: error ? (error.data?.app?.code ?? error.message) : null,
      params: error?.data?.app?.params ?? {},
    };
  };
  const mutate: Browser['mutate'] = async (procedure, input) =>
    read(
      await send('POST', `/trpc/${procedure}`, {
        headers: { 'content-type': 'application/json' },
        payload: input === undefined ? undefined : JSON.stringify(input),
      }),
    );
  return {
    cookies,
    send,
    mutate,
    query: async (procedure, input) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return read(await send('GET', `/trpc/${procedure}${query}`));
    },
    signIn: (name, password = testPassword, code) =>
      mutate('account.signIn', { name, password, ...(code ? { code } : {}) }),
  };
}
