import type { AddressInfo } from 'node:net';
import { AppError } from '../shared/app-error.ts';
import type { Config } from './config.ts';
import { buildApp } from './http/app.ts';
import type { Product } from './open-product.ts';

/**
 * Listens and prints the one line `ready http://127.0.0.1:<port>` when it answers; ends on SIGINT or SIGTERM, the database last.
 * @param options.anyPort take a free port when the wanted one is taken (the demo, where nobody chose the port)
 */
export async function serve(
  config: Config,
  product: Product,
  options: { anyPort?: boolean; announce?: () => Promise<void> } = {},
): Promise<void> {
  const app = await buildApp(
    { db: product.connection.db, ports: product.ports, pack: product.pack },
    { log: config.logLevel },
  );
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (!options.anyPort) throw new AppError('port-busy', { port: config.port });
    await app.listen({ port: 0, host: config.host });
  }
  let ending: Promise<void> | null = null;
  const end = () => {
    ending ??= app.close().then(() => product.close());
    ending.then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await options.announce?.();
  const { port } = app.server.address() as AddressInfo;
  process.stdout.write(`ready http://${config.host === '::1' ? '[::1]' : '127.0.0.1'}:${port}\n`);
}
