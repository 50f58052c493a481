import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openProduct, type Product } from '../open-product.ts';
import { type Command, UsageError } from './commands/command.ts';
import { draw } from './commands/draw.ts';
import { importFile } from './commands/import-file.ts';
import { nearest } from './commands/nearest.ts';
import { regionBuild } from './commands/region.ts';
import { seed } from './commands/seed.ts';
import { series } from './commands/series.ts';
import { statistics } from './commands/statistics.ts';
import { failureLine } from './report-failure.ts';

const commands: readonly Command[] = [regionBuild, importFile, draw, series, nearest, statistics, seed];

function printUsage(): string {
  const lines = commands.map(({ name, usage }) => `  npm run --silent fenbu -- ${name} ${usage}`);
  return ['用法 (usage):', ...lines].join('\n');
}

function chooseCommand(words: readonly string[]): { command: Command; rest: string[] } {
  for (const command of commands) {
    const name = command.name.split(' ');
    if (name.every((word, index) => words[index] === word))
      return { command, rest: words.slice(name.length) };
  }
  throw new UsageError(words[0] ? `没有此命令：${words[0]} (no such command)` : '缺少命令 (no command)');
}

/** Exit code 0 done, 1 refused (why on stderr, one line), 2 wrong use. */
async function main(): Promise<number> {
  let product: Product | null = null;
  try {
    const { command, rest } = chooseCommand(process.argv.slice(2));
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
    process.stderr.write(`${failureLine(error)}\n${wrongUse ? `${printUsage()}\n` : ''}`);
    return wrongUse ? 2 : 1;
  } finally {
    await (product as Product | null)?.close();
  }
}

process.exitCode = await main();
