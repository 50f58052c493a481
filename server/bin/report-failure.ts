import { AppError } from '../../shared/app-error.ts';
import { refusalKey, refusalWords } from '../../shared/messages/refusal-words.ts';
import { messagesIn } from '../adapters/messages.ts';

/** One line, in words, for stderr. */
export function failureLine(error: unknown): string {
  if (error instanceof AppError) {
    const t = messagesIn('zh-CN');
    return t(refusalKey(error.code), refusalWords(error.params, t));
  }
  return error instanceof Error ? error.message : String(error);
}

/** Says why on stderr and ends with exit code 1. */
export function reportFailure(error: unknown): never {
  process.stderr.write(`${failureLine(error)}\n`);
  if (!(error instanceof AppError) && error instanceof Error && process.env.FENBU_STACK) {
    process.stderr.write(`${error.stack}\n`);
  }
  process.exit(1);
}
