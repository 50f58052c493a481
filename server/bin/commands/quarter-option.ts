import { AppError } from '../../../shared/app-error.ts';
import { Quarter, quarterAt } from '../../../shared/quarter.ts';
import { listQuartersToShow } from '../../modules/setting/data.ts';
import type { Product } from '../../open-product.ts';

/** @throws AppError `quarter-unknown` */
export function readQuarter(text: string): string {
  const parsed = Quarter.safeParse(text);
  if (!parsed.success) throw new AppError('quarter-unknown');
  return parsed.data;
}

/** The quarter given, or the newest that has data, or the present one. */
export async function chooseQuarter(text: string | null, { connection, ports }: Product): Promise<string> {
  if (text !== null) return readQuarter(text);
  const now = ports.clock.now();
  return (await listQuartersToShow(connection.db, now)).defaultQuarter ?? quarterAt(now);
}
