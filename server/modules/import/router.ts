import { z } from 'zod';
import { ColumnMapping, ImportField, RowOutcome } from '../../../shared/import/staged.ts';
import { Datum } from '../../../shared/organisation.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { applyBatch } from './apply-batch.ts';
import { getBatch, listBatches, listQuestions, listRows } from './data.ts';
import { answerAll, answerRow, discardBatch, editRow, setDatum, setMapping } from './mutations.ts';

const Batch = z.object({ batchId: z.uuid() });
const Row = Batch.extend({ rowNumber: z.number().int().positive() });
const read = proc({ action: 'read', on: 'import' });
const write = proc({ action: 'write', on: 'import' });

export const importRouter = router({
  /** The newest batches of the scope. */
  list: read
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }))
    .query(({ ctx: { db, scope }, input }) => listBatches(db, scope, input.limit)),
  get: read.input(Batch).query(({ ctx: { db, scope }, input }) => getBatch(db, scope, input.batchId)),
  /** A page of rows in the order of the file; `issueCode` keeps those that have it. */
  rows: read
    .input(
      Batch.extend({
        outcome: RowOutcome.optional(),
        issueCode: z.string().max(60).optional(),
        offset: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .query(({ ctx: { db, scope }, input }) => listRows(db, scope, input)),
  /** What is still open, grouped so that one answer settles a group. */
  questions: read
    .input(Batch)
    .query(({ ctx: { db, scope }, input }) => listQuestions(db, scope, input.batchId)),
  /** `value` null takes the answer back. */
  answerRow: write
    .input(Row.extend({ code: z.string().max(60), value: z.string().max(200).nullable() }))
    .mutation(({ ctx: { db, scope }, input }) => answerRow(db, scope, input)),
  answerAll: write
    .input(Batch.extend({ key: z.string().max(300), value: z.string().max(200) }))
    .mutation(({ ctx: { db, scope }, input }) => answerAll(db, scope, input)),
  /** Types another text in place of a cell; `text` null restores the file's own. */
  editRow: write
    .input(Row.extend({ field: ImportField, text: z.string().max(500).nullable() }))
    .mutation(({ ctx: { db, scope }, input }) => editRow(db, scope, input)),
  setMapping: write
    .input(Batch.extend({ mapping: ColumnMapping }))
    .mutation(({ ctx: { db, scope }, input }) => setMapping(db, scope, input)),
  setDatum: write
    .input(Batch.extend({ datum: Datum }))
    .mutation(({ ctx: { db, scope }, input }) => setDatum(db, scope, input)),
  applyBatch: write
    .input(Batch.extend({ leaveOpenRows: z.boolean().default(false) }))
    .mutation(({ ctx: { db, scope }, input }) => applyBatch(db, scope, input)),
  discard: write
    .input(Batch)
    .mutation(({ ctx: { db, scope }, input }) => discardBatch(db, scope, input.batchId)),
});
