import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { AppError } from '../shared/app-error.ts';
import { isLoopbackHost } from './adapters/loopback.ts';
import { createWebhook } from './adapters/webhook.ts';
import type { Config } from './config.ts';
import { buildApp } from './http/app.ts';
import type { FrontDoor } from './http/front-door.ts';
import { startForwarding } from './modules/notice/forward.ts';
import type { Product } from './open-product.ts';

/**
 * Listens and prints the one line `ready http://127.0.0.1:<port>` when it answers; ends on SIGINT or SIGTERM, the database last.
 * @param options.demo accounts can be switched without a password
 * @param options.anyPort take a free port when the wanted one is taken (the demo, where nobody chose the port)
 */
export async function serve(
  config: Config,
  product: Product,
  options: { anyPort?: boolean; demo?: boolean; announce?: () => Promise<void> } = {},
): Promise<void> {
  const app = await buildApp(
    {
      db: product.requests.db,
      ports: product.ports,
      pack: product.pack,
      demo: options.demo ?? false,
    },
    { log: config.logLevel, door: openDoor(config) },
  );
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (!options.anyPort) throw new AppError('port-busy', { port: config.port });
    await app.listen({ port: 0, host: config.host });
  }
  const stopForwarding =
    config.webhook === null
      ? async () => {}
      : startForwarding(product.connection.db, createWebhook(config.webhook), tellFault);
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= Promise.all([app.close(), stopForwarding()]).then(() => product.close());
    ending.then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await options.announce?.();
  const { port } = app.server.address() as AddressInfo;
  process.stdout.write(`ready ${addressOf(config, port)}\n`);
}

/** The address may hold a secret: what went wrong is told without it. */
function tellFault(error: unknown): void {
  process.stderr.write(
    `通知推送未成功，稍后重试：${(error as Error).name} (webhook not reached, trying again)\n`,
  );
}

/** Where to open the page: on this machine, or where the server itself speaks TLS. */
function addressOf({ host, publicOrigin, tls }: Config, port: number): string {
  if (tls && publicOrigin !== null) return publicOrigin;
  const name = isLoopbackHost(host) && host !== '::1' ? '127.0.0.1' : host;
  return `${tls ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** @throws AppError `file-unreadable` */
function openDoor({ publicOrigin, tls }: Config): FrontDoor {
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      throw new AppError('file-unreadable', { reason: basename(file) });
    }
  };
  return { publicOrigin, tls: tls && { cert: read(tls.certFile), key: read(tls.keyFile) } };
}
