import { z } from 'zod';
import { ColumnMapping, ImportField, RowOutcome } from '../../../shared/import/staged.ts';
import { Datum } from '../../../shared/organisation.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { applyBatch } from './apply-batch.ts';
import { getBatch, listBatches, listQuestions, listRows } from './data.ts';
import { answerAll, answerRow, discardBatch, editRow, setDatum, setMapping } from './mutations.ts';

const Batch = z.object({ batchId: z.uuid() });
const Row = Batch.extend({ rowNumber: z.number().int().positive() });
const sampleBatch = { batchId: sampleId };
/** A batch is the work of who writes the registry; nobody else has to do with it. */
const batchProc = (sample: unknown) => proc({ action: 'registry.write', on: 'import', sample });

export const importRouter = router({
  /** The newest batches of the scope. */
  list: batchProc({})
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }))
    .query(({ ctx: { db, scope }, input }) => listBatches(db, scope, input.limit)),
  get: batchProc(sampleBatch)
    .input(Batch)
    .query(({ ctx: { db, scope }, input }) => getBatch(db, scope, input.batchId)),
  /** A page of rows in the order of the file; `issueCode` keeps those that have it. */
  rows: batchProc(sampleBatch)
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
  questions: batchProc(sampleBatch)
    .input(Batch)
    .query(({ ctx: { db, scope }, input }) => listQuestions(db, scope, input.batchId)),
  /** `value` null takes the answer back. */
  answerRow: batchProc({ ...sampleBatch, rowNumber: 2, code: 'datum', value: null })
    .input(Row.extend({ code: z.string().max(60), value: z.string().max(200).nullable() }))
    .mutation(({ ctx: { db, scope }, input }) => answerRow(db, scope, input)),
  answerAll: batchProc({ ...sampleBatch, key: 'datum', value: 'wgs84' })
    .input(Batch.extend({ key: z.string().max(300), value: z.string().max(200) }))
    .mutation(({ ctx: { db, scope }, input }) => answerAll(db, scope, input)),
  /** Types another text in place of a cell; `text` null restores the file's own. */
  editRow: batchProc({ ...sampleBatch, rowNumber: 2, field: 'name', text: null })
    .input(Row.extend({ field: ImportField, text: z.string().max(500).nullable() }))
    .mutation(({ ctx: { db, scope }, input }) => editRow(db, scope, input)),
  setMapping: batchProc({ ...sampleBatch, mapping: { 0: 'name' } })
    .input(Batch.extend({ mapping: ColumnMapping }))
    .mutation(({ ctx: { db, scope }, input }) => setMapping(db, scope, input)),
  setDatum: batchProc({ ...sampleBatch, datum: 'wgs84' })
    .input(Batch.extend({ datum: Datum }))
    .mutation(({ ctx: { db, scope }, input }) => setDatum(db, scope, input)),
  applyBatch: batchProc(sampleBatch)
    .input(Batch.extend({ leaveOpenRows: z.boolean().default(false) }))
    .mutation(({ ctx: { db, scope }, input }) => applyBatch(db, scope, input)),
  discard: batchProc(sampleBatch)
    .input(Batch)
    .mutation(({ ctx: { db, scope }, input }) => discardBatch(db, scope, input.batchId)),
});
