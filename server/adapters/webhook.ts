/** A port that tells another program of what happened. */
export interface Webhook {
  /** @throws Error when the other side did not take it; it is then told again later. */
  send(event: Readonly<Record<string, unknown>>): Promise<void>;
}

const patienceMs = 5_000;

/** Posts events as JSON to an address of the intranet; no redirect is followed. */
export function createWebhook(address: string): Webhook {
  return {
    async send(event) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(event),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`webhook: answered ${response.status}`);
    },
  };
}

/** Keeps what it was told; refuses while `down`. */
export function createFakeWebhook(): Webhook & {
  readonly told: Readonly<Record<string, unknown>>[];
  down: boolean;
} {
  const told: Readonly<Record<string, unknown>>[] = [];
  return {
    told,
    down: false,
    async send(event) {
      if (this.down) throw new Error('webhook: down');
      told.push(event);
    },
  };
}
