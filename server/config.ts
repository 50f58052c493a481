import { resolve } from 'node:path';
import { z } from 'zod';
import { isLoopbackHost } from './adapters/loopback.ts';
import { type RouterService, readRouterService } from './adapters/router/router-service.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  FENBU_ORIGIN: z.string().optional(),
  FENBU_TLS_CERT: z.string().optional(),
  FENBU_TLS_KEY: z.string().optional(),
  FENBU_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
  FENBU_ROUTER: z.string().optional(),
  FENBU_SEED: z.string().default('fenbu'),
  FENBU_REGION: z
    .string()
    .regex(/^\d{6}$/)
    .default('150600'),
  FENBU_LOG: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** `https://host[:port]` by which browsers beyond this machine know the server; null: there are none, or the certificate says it. */
  readonly publicOrigin: string | null;
  /** Absolute paths of certificate and key in PEM, when the server itself speaks TLS. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** Where another program is told of what happens to reports; null: the server opens no outgoing connection. */
  readonly webhook: string | null;
  /** A service that finds ways along roads; null: ways follow an imported network or the detour factor. */
  readonly routerService: RouterService | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly seed: string;
  readonly regionCode: string;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
}

/** @throws Error in words when it is no https origin */
function readOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' && url.origin === text.replace(/\/$/, '').toLowerCase()) return url.origin;
  throw new Error(
    `FENBU_ORIGIN=${text}：应为 https://主机名 或 https://主机名:端口。 (must be https://host or https://host:port)`,
  );
}

/** @throws Error in words when only one of the two is given */
function readTls(certFile: string | undefined, keyFile: string | undefined): Config['tls'] {
  if (certFile && keyFile) return { certFile: resolve(certFile), keyFile: resolve(keyFile) };
  if (!certFile && !keyFile) return null;
  throw new Error('FENBU_TLS_CERT 和 FENBU_TLS_KEY 应同时设置。 (set both or neither)');
}

/**
 * The environment, read once. An empty variable counts as unset.
 * @throws Error in words when a value cannot be used. Beyond this machine passwords travel over TLS or not at all.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new Error(
      `环境变量 ${first?.path.join('.')} 的值不可用：${first?.message} (environment variable not usable)`,
    );
  }
  const env = parsed.data;
  const publicOrigin = readOrigin(env.FENBU_ORIGIN);
  const tls = readTls(env.FENBU_TLS_CERT, env.FENBU_TLS_KEY);
  if (!isLoopbackHost(env.HOST) && !tls) {
    throw new Error(
      `HOST=${env.HOST}：对外提供服务必须加密。请设置 FENBU_TLS_CERT 和 FENBU_TLS_KEY；或保持 HOST=127.0.0.1，由本机的反向代理加密并设置 FENBU_ORIGIN=https://主机名。 (no plain http beyond this machine: set a certificate and key, or let a reverse proxy on this machine speak https and name it in FENBU_ORIGIN)`,
    );
  }
  return {
    port: env.PORT,
    host: env.HOST,
    publicOrigin,
    tls,
    webhook: env.FENBU_WEBHOOK ?? null,
    routerService: env.FENBU_ROUTER === undefined ? null : readRouterService(env.FENBU_ROUTER),
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    seed: env.FENBU_SEED,
    regionCode: env.FENBU_REGION,
    logLevel: env.FENBU_LOG,
  };
}
