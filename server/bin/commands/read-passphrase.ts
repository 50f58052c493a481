import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { AppError } from '../../../shared/app-error.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { UsageError } from './command.ts';

/** Where a passphrase may come from. */
export interface PassphraseSources {
  /** Path of `--passphrase-file`. */
  readonly file: string | null;
  /** `FENBU_PASSPHRASE`. */
  readonly variable: string | undefined;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

export const processSources = (file: string | null): PassphraseSources => ({
  file,
  variable: process.env.FENBU_PASSPHRASE,
  input: process.stdin,
  output: process.stderr,
});

/**
 * The passphrase from the file, else the environment, else the terminal, without showing it.
 * @param asks how often the terminal asks: twice for a new one, once for one that proves itself.
 * @throws UsageError when there is none, it is empty or typed differently; AppError `file-unreadable`
 */
export async function readPassphrase(sources: PassphraseSources, asks: 1 | 2): Promise<string> {
  const passphrase = await choose(sources, asks);
  if (passphrase === '') throw new UsageError(t('console.passphrase-empty'));
  return passphrase;
}

const t = messagesIn('zh-CN');

async function choose({ file, variable, input, output }: PassphraseSources, asks: 1 | 2): Promise<string> {
  if (file !== null) return readFirstFile(file);
  if (variable) return variable;
  if (!input.isTTY) throw new UsageError(t('console.passphrase-missing'));
  const first = await ask(t('console.passphrase'), input, output);
  if (asks === 2 && first !== '' && (await ask(t('console.passphrase-again'), input, output)) !== first) {
    throw new UsageError(t('console.passphrase-differs'));
  }
  return first;
}

/** The file's text without what editors add: a byte order mark in front, one line end behind. @throws AppError `file-unreadable` */
export async function readFirstFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  } catch {
    throw new AppError('file-unreadable', { reason: basename(file) });
  }
}

async function ask(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string> {
  output.write(question);
  // As a terminal readline switches the echo off and shows what is typed itself: here, to nobody.
  const nobody = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: nobody, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('close', () => reject(new UsageError(t('console.passphrase-missing'))));
      reader.once('line', resolve);
    });
  } finally {
    reader.close();
    output.write('\n');
  }
}
