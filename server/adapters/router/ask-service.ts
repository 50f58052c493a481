import { AppError } from '../../../shared/app-error.ts';

/** A table of many ways takes a service some time. */
const patienceMs = 20_000;

export interface Answer {
  readonly status: number;
  /** Untrusted. */
  readonly body: unknown;
}

/**
 * Asks a routing service of the intranet; no redirect is followed. A refusal in the service's own words (400) is an answer too.
 * @throws AppError `router-unreachable` {address} when it does not answer in time, or not in JSON
 */
export async function askService(address: string, path: string, body?: object): Promise<Answer> {
  try {
    const response = await fetch(`${address}${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    if (response.status >= 500) throw new Error(`answered ${response.status}`);
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch {
    throw unreachable(address);
  }
}

export function unreachable(address: string): AppError {
  return new AppError('router-unreachable', { address });
}
