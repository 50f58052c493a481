import { resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
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
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly seed: string;
  readonly regionCode: string;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The environment, read once. An empty variable counts as unset.
 * @throws Error in words when a value cannot be used. Until accounts exist, anything but loopback is refused.
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
  if (!loopback.has(env.HOST)) {
    throw new Error(
      `HOST=${env.HOST}：在启用账号之前只允许本机访问（127.0.0.1）。 Until accounts exist only loopback is served.`,
    );
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    seed: env.FENBU_SEED,
    regionCode: env.FENBU_REGION,
    logLevel: env.FENBU_LOG,
  };
}
