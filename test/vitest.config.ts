import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const databaseTests = '{server,geodata,test}/**/*.db.test.ts';

/** One file after the other, in the suites' order: two at once ask the embedded server for more than its 40 connections. */
const alone = (groupOrder: number) => ({ maxWorkers: 1, sequence: { groupOrder } });

/** Four suites: pure rules; the database on PostgreSQL 18 (embedded) and 15 (Debian's); the page in a real browser. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['{shared,server,client,geodata,test}/**/*.test.{ts,tsx}'],
          exclude: [databaseTests],
          // Vitest alone would leave one of CI's two cores idle.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'postgresql-18',
          include: [databaseTests],
          globalSetup: [`${root}test/start-embedded.ts`],
          ...alone(1),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'postgresql-15',
          include: [databaseTests],
          // The launcher of the embedded database, and what kill -9 does to it, is about PostgreSQL 18 only; who may call what, about none.
          exclude: ['test/endurance/**', 'test/permission/**', 'server/db/embedded/**'],
          globalSetup: [`${root}test/start-debian.ts`],
          ...alone(1),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['test/browser/*.spec.ts'],
          globalSetup: [`${root}test/browser/serve.ts`],
          // One page at a time: software rendering takes both cores.
          ...alone(2),
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
