import { type SheetSize, sheetSizes } from '../../../shared/map-sheet/sheet-data.ts';
import { UsageError } from './command.ts';

/** One of the listed words; anything else is wrong use. */
export function readChoice<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (!found) throw new UsageError(`--${name} ${words.join('|')}`);
  return found;
}

export function readSize(text: string | null): SheetSize {
  return readChoice('size', text ?? 'A3', Object.keys(sheetSizes) as SheetSize[]);
}

/** A published revision by its number, or `draft`; absent: the latest published. */
export function readRevision(text: string | null): number | 'draft' | undefined {
  if (text === null || text === 'draft') return text ?? undefined;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError('--revision N|draft');
  return Number(text);
}
