import { z } from 'zod';
import { FormKey, FormLevel, FormPeriodKey } from '../../../shared/form/form.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getForm, listCellRecords } from './data.ts';

/** Which form; `asOf`: only what was published up to then, what a link pins. */
const Choice = z.object({
  form: FormKey,
  divisionCode: z.string().max(12),
  quarter: Quarter,
  level: FormLevel.default('children'),
  asOf: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
});
const Cell = Choice.extend({
  /** Division code of the row. */
  row: z.string().max(12),
  /** Key of the column; of the matrix `from:to`. */
  column: z.string().max(40),
  period: FormPeriodKey.default('now'),
  matrix: z.boolean().default(false),
});

const read = (sample: object = {}) =>
  proc({
    action: 'report.read',
    on: 'form',
    sample: { form: 'statistics', divisionCode: '150622', quarter: '2026Q3', ...sample },
  });

export const formRouter = router({
  /** A form, filled, with the quarters it is compared with. */
  get: read()
    .input(Choice)
    .query(({ ctx: { db, scope, ports }, input }) => getForm(db, scope, input, ports.clock.now())),

  /** The records behind one of its cells. */
  records: read({ row: '150622', column: 'operating' })
    .input(Cell)
    .query(({ ctx: { db, scope }, input: { row, column, period, matrix, ...choice } }) =>
      listCellRecords(db, scope, choice, { row, column, period, matrix }),
    ),
});
