import { z } from 'zod';
import { Sector } from '../../../shared/organisation.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { AbsentVerdict, SweepMatch } from '../../../shared/sweep/sweep.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { addEntry } from './add-entry.ts';
import { getSweepList, listSweepLists } from './data.ts';
import { decideAbsent } from './decide-absent.ts';
import { listOnlyOurs, listSweepRows } from './list-rows.ts';
import { decideEntry, decideSure, discardList, undecideEntries } from './mutations.ts';

const read = (sample: unknown) => proc({ action: 'sweep.read', on: 'sweep', sample });
const write = (sample: unknown) => proc({ action: 'sweep.write', on: 'sweep', sample });

const List = z.object({ listId: z.uuid() });
const Row = List.extend({ rowNumber: z.number().int().positive() });
const Page = List.extend({
  openOnly: z.boolean().default(false),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
const Note = z.string().trim().min(1).max(200);
const Decision = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('same'), organisationId: z.uuid() }),
  z.object({ verdict: z.literal('different') }),
  z.object({ verdict: z.literal('not-ours'), note: Note }),
]);

export const sweepRouter = router({
  /** The lists for a division, or one below it, in a quarter. */
  list: read({ divisionCode: '150622100', quarter: '2026Q3' })
    .input(z.object({ divisionCode: z.string().max(12), quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => listSweepLists(db, scope, input)),
  get: read({ listId: sampleId })
    .input(List)
    .query(({ ctx: { db, scope }, input }) => getSweepList(db, scope, input.listId)),
  rows: read({ listId: sampleId, tab: 'probable' })
    .input(Page.extend({ tab: SweepMatch }))
    .query(({ ctx: { db, scope }, input }) => listSweepRows(db, scope, input)),
  onlyOurs: read({ listId: sampleId })
    .input(Page)
    .query(({ ctx: { db, scope }, input }) => listOnlyOurs(db, scope, input)),
  decide: write({ listId: sampleId, rowNumber: 1, decision: { verdict: 'different' } })
    .input(Row.extend({ decision: Decision }))
    .mutation(({ ctx: { db, scope, ports }, input }) => decideEntry(db, scope, input, ports.clock)),
  /** Every pair that is nearly sure, at once. */
  decideSure: write({ listId: sampleId })
    .input(List)
    .mutation(({ ctx: { db, scope, ports }, input }) => decideSure(db, scope, input.listId, ports.clock)),
  undecide: write({ listId: sampleId, rowNumbers: [1] })
    .input(List.extend({ rowNumbers: z.array(z.number().int().positive()).min(1).max(20_000) }))
    .mutation(({ ctx: { db, scope }, input }) => undecideEntries(db, scope, input)),
  add: write({
    listId: sampleId,
    rowNumber: 1,
    divisionCode: '150622100',
    sector: 'enterprise',
    name: '某某有限公司',
    uscc: null,
    address: null,
    employees: null,
  })
    .input(
      Row.extend({
        divisionCode: z.string().max(12),
        sector: Sector,
        name: z.string().trim().min(1).max(200),
        uscc: z.string().max(40).nullable(),
        address: z.string().max(200).nullable(),
        employees: z.number().int().nonnegative().max(1_000_000).nullable(),
      }),
    )
    .mutation(({ ctx: { db, scope, ports }, input }) => addEntry(db, scope, input, ports.clock)),
  /** `verdict` null takes back what was said. */
  decideAbsent: write({ listId: sampleId, organisationId: sampleId, verdict: 'operating', note: null })
    .input(
      List.extend({ organisationId: z.uuid(), verdict: AbsentVerdict.nullable(), note: Note.nullable() }),
    )
    .mutation(({ ctx: { db, scope, ports }, input }) => decideAbsent(db, scope, input, ports.clock)),
  discard: write({ listId: sampleId })
    .input(List)
    .mutation(({ ctx: { db, scope, ports }, input }) => discardList(db, scope, input.listId, ports.clock)),
});
