import { z } from 'zod';

/** What stands before the rows. */
export const BackupManifest = z.object({
  /** Of the product that wrote it. */
  version: z.string(),
  /** Prefecture of the installation: its region pack is needed to open what is restored. */
  regionCode: z.string(),
  createdAt: z.iso.datetime(),
  /** Hashes of the migrations the database went through, in order: two databases with the same ones have the same tables. */
  migrations: z.array(z.string()),
  /** In an order in which no row comes before one it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(
    z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** What stands behind the rows of one table. */
export const TableEnd = z.object({ rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** What a whole backup holds, proven by reading it to its end. */
export interface BackupContent {
  readonly manifest: BackupManifest;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

export function countRows({ tables }: Pick<BackupContent, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
