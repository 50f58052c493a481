import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../shared/app-error.ts';
import { createSignInGuard, type SignInGuard } from '../../adapters/sign-in-guard.ts';
import type { Transaction } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { findTokenHolder } from '../../modules/account/access-tokens.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import type { Services } from '../app.ts';
import { enterProgram } from '../prove-scope.ts';
import { readToken } from '../session-cookie.ts';
import { readAccessToken } from './credentials.ts';

/** What was read, for the audit. */
export interface ReadNote {
  readonly collection: string;
  readonly quarter: string;
}

/** The door of `/ogc`. */
export class ProgramDoor {
  readonly #services: Services;
  /** Apart from the one of sign-ins: an expired token in some program must not keep the office from signing in. */
  readonly #guard: SignInGuard;

  constructor(services: Services) {
    this.#services = services;
    this.#guard = createSignInGuard(services.ports.clock);
  }

  /**
   * Works inside the divisions of whoever shows a token, or is signed in. A token that is shown decides alone, whatever the cookie.
   * @throws AppError `not-signed-in`, `sign-in-throttled`, `password-change-required`, `forbidden`
   */
  async enter<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (tx: Transaction, scope: Scope) => Promise<T>,
  ): Promise<T> {
    const token = readAccessToken(request);
    const { db, ports } = this.#services;
    const holder = token ? await findTokenHolder(db, token, ports.clock.now()) : null;
    if (!holder) {
      if (token !== undefined) await this.#refuse(request.ip);
      if (readToken(request) === null) throw new AppError('not-signed-in');
    }
    return enterProgram(this.#services, [request, reply], holder, 'export.take', work);
  }

  /** Writes down that something was read: at most one row a minute for who, what and which quarter, with how often it was. */
  async note(scope: Scope, { collection, quarter }: ReadNote): Promise<void> {
    const count = this.#guard.tally(`${scope.actor} ${collection} ${quarter}`);
    if (count === null) return;
    await this.#services.db.transaction((tx) =>
      appendAudit(tx, scope, {
        action: 'ogc.read',
        subject: scope.rootCode,
        detail: { collection, quarter, count },
      }),
    );
  }

  /** A wrong token, counted for the address: guesses all differ. A right one is never slowed down. */
  async #refuse(address: string): Promise<never> {
    this.#guard.attempt(randomUUID(), address);
    const count = this.#guard.tally(`${address} refused`);
    if (count !== null) {
      await this.#services.db.transaction((tx) =>
        appendAudit(tx, { actor: 'visitor', address }, { action: 'account.token-failed', detail: { count } }),
      );
    }
    throw new AppError('not-signed-in');
  }
}
