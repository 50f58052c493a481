import { and, eq, sql } from 'drizzle-orm';
import type { ColumnMapping, ImportAnswers, ImportEdits } from '../../../shared/import/staged.ts';
import type { Datum } from '../../../shared/organisation.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { importBatch, importMapping, importRow } from '../../db/schema/import.ts';

/** The mapping someone confirmed for a file with the same header handed in for the same division. */
export async function recallMapping(
  db: Database,
  headerHash: string,
  divisionCode: string,
): Promise<{ mapping: ColumnMapping; datum: Datum | null } | null> {
  const [row] = await db
    .select({ mapping: importMapping.mapping, datum: importMapping.datum })
    .from(importMapping)
    .where(and(eq(importMapping.headerHash, headerHash), eq(importMapping.divisionCode, divisionCode)));
  return row ?? null;
}

interface EarlierRow {
  readonly answers: ImportAnswers;
  readonly edits: ImportEdits;
  readonly organisationId: string | null;
  /** Someone answered or edited something then. */
  readonly said: boolean;
}

/** The very same rows in the last applied imports for this division: what was answered then need not be asked again. */
export async function recallRows(
  db: Database,
  divisionCode: string,
  fingerprints: readonly string[],
): Promise<Map<string, EarlierRow>> {
  const rows = await db
    .selectDistinctOn([importRow.fingerprint], {
      fingerprint: importRow.fingerprint,
      answers: importRow.answers,
      edits: importRow.edits,
      organisationId: importRow.organisationId,
    })
    .from(importRow)
    .innerJoin(importBatch, eq(importBatch.id, importRow.batchId))
    .where(
      and(
        eq(importBatch.status, 'applied'),
        eq(importBatch.divisionCode, divisionCode),
        sql`${importRow.fingerprint} in (select jsonb_array_elements_text(${JSON.stringify(fingerprints)}::jsonb))`,
      ),
    )
    .orderBy(importRow.fingerprint, sql`${importBatch.appliedAt} desc`);
  return new Map(
    rows.map((row) => [
      row.fingerprint,
      { ...row, said: Object.keys(row.answers).length + Object.keys(row.edits).length > 0 },
    ]),
  );
}

/** Row number → organisation that the same row led to. */
export function organisationsOf(
  rows: readonly { rowNumber: number; fingerprint: string }[],
  earlier: ReadonlyMap<string, EarlierRow>,
): Map<number, string> {
  return new Map(
    rows.flatMap(({ rowNumber, fingerprint }) => {
      const id = earlier.get(fingerprint)?.organisationId;
      return id ? [[rowNumber, id] as const] : [];
    }),
  );
}

/** Remembers a confirmed mapping for the next file with this header. */
export async function rememberMapping(
  tx: Transaction,
  batch: Pick<typeof importBatch.$inferSelect, 'headerHash' | 'divisionCode' | 'mapping' | 'datum'>,
): Promise<void> {
  const { headerHash, divisionCode, mapping, datum } = batch;
  await tx
    .insert(importMapping)
    .values({ headerHash, divisionCode, mapping, datum })
    .onConflictDoUpdate({
      target: [importMapping.headerHash, importMapping.divisionCode],
      set: { mapping, datum, updatedAt: new Date() },
    });
}
