import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import { inject } from 'vitest';
import type { Role } from '../../shared/account.ts';

/** Signs the browser whose requests these are in, before its first page is opened. */
export type Enter = (request: APIRequestContext) => Promise<void>;

/** Calls a procedure as the page would. @throws Error with the refusal's code */
export async function call<T>(
  request: APIRequestContext,
  kind: 'query' | 'mutation',
  procedure: string,
  input: unknown,
): Promise<T> {
  const origin = inject('demoUrl');
  const address = `${origin}/trpc/${procedure}`;
  const response =
    kind === 'query'
      ? await request.get(`${address}?input=${encodeURIComponent(JSON.stringify(input))}`)
      : await request.post(address, { data: input, headers: { origin } });
  const body = await response.json();
  if (!response.ok()) throw new Error(`${procedure}: ${body.error?.message}`);
  return body.result.data as T;
}

/** As the demo's account of a role. */
export const asDemo =
  (role: Role): Enter =>
  async (request) => {
    await call(request, 'mutation', 'account.switchDemo', { role });
  };

/** As a new account of one's own: what it does in its division is in no other spec's way. */
export function asNew(facts: { post: string; role: Role; divisionCode: string }): Enter {
  const name = `spec-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(18).toString('base64url');
  let made = false;
  return async (request) => {
    if (!made) {
      await asDemo('administrator')(request);
      const { post, role, divisionCode } = facts;
      const account = { name, post, role, boundCodes: [divisionCode], officeTelephone: null };
      const first = await call<{ password: string }>(request, 'mutation', 'account.create', account);
      await call(request, 'mutation', 'account.signIn', { name, password: first.password });
      await call(request, 'mutation', 'account.changePassword', { current: first.password, next: password });
      made = true;
    }
    await call(request, 'mutation', 'account.signIn', { name, password });
  };
}
