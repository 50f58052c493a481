import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openProduct, type Product } from '../open-product.ts';
import { type Command, UsageError } from './commands/command.ts';
import { failureLine } from './report-failure.ts';

/** Loaded when called for: a count should not wait for the sheet printer's fonts. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'region build': async () => (await import('./commands/region.ts')).regionBuild,
  import: async () => (await import('./commands/import-file.ts')).importFile,
  'import-venues': async () => (await import('./commands/import-venues.ts')).importVenues,
  draw: async () => (await import('./commands/draw.ts')).draw,
  series: async () => (await import('./commands/series.ts')).series,
  nearest: async () => (await import('./commands/nearest.ts')).nearest,
  reach: async () => (await import('./commands/reach.ts')).reach,
  assign: async () => (await import('./commands/assign.ts')).assign,
  site: async () => (await import('./commands/site.ts')).site,
  stats: async () => (await import('./commands/statistics.ts')).statistics,
  'verify-audit': async () => (await import('./commands/verify-audit.ts')).verifyAuditChain,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'admin:create': async () => (await import('./commands/admin-create.ts')).adminCreate,
  'roads import': async () => (await import('./commands/roads.ts')).roadsImport,
  'roads list': async () => (await import('./commands/roads.ts')).roadsList,
  'roads activate': async () => (await import('./commands/roads.ts')).roadsActivate,
  seed: async () => (await import('./commands/seed.ts')).seed,
};

async function printUsage(): Promise<string> {
  const lines = Object.entries(commands).map(
    async ([name, load]) => `  npm run --silent fenbu -- ${name} ${(await load()).usage}`,
  );
  return ['用法 (usage):', ...(await Promise.all(lines))].join('\n');
}

async function chooseCommand(words: readonly string[]): Promise<{ command: Command; rest: string[] }> {
  for (const [name, load] of Object.entries(commands)) {
    const parts = name.split(' ');
    if (parts.every((part, index) => words[index] === part)) {
      return { command: await load(), rest: words.slice(parts.length) };
    }
  }
  throw new UsageError(words[0] ? `没有此命令：${words[0]} (no such command)` : '缺少命令 (no command)');
}

/** Exit code 0 done, 1 refused (why on stderr, one line), 2 wrong use. */
async function main(): Promise<number> {
  let product: Product | null = null;
  try {
    const { command, rest } = await chooseCommand(process.argv.slice(2));
    const { values } = parseArgs({
      args: rest,
      options: command.options,
      strict: true,
      allowPositionals: false,
    });
    const config = readConfig(process.env);
    const output = await command.run(values as Record<string, string | boolean | undefined>, {
      config,
      open: async () => {
        product ??= await openProduct(config, { exclusive: false, log: () => {} });
        return product;
      },
    });
    process.stdout.write(`${output}\n`);
    return 0;
  } catch (error) {
    const wrongUse =
      error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${failureLine(error)}\n${wrongUse ? `${await printUsage()}\n` : ''}`);
    return wrongUse ? 2 : 1;
  } finally {
    await (product as Product | null)?.close();
  }
}

process.exitCode = await main();
