import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { answerFindings, confirmUnchanged } from './answers.ts';
import { getBoard } from './board.ts';
import { addComment, removeComment, resolveComment } from './comments.ts';
import { getFindings } from './findings.ts';
import { moveOne, moveSeveral } from './mutations.ts';
import { getTasks } from './tasks.ts';
import { getReport } from './view.ts';

const on = 'report';
const quarter = '2026Q3';
const unit = { divisionCode: '150622100', quarter };
const DivisionCode = z.string().max(12);
const Unit = z.object({ divisionCode: DivisionCode, quarter: Quarter });
const Units = z.object({ divisionCodes: z.array(DivisionCode).min(1).max(500), quarter: Quarter });
const Note = z.string().trim().max(1000);
const Text = Note.min(1);
const Versioned = Unit.extend({ expectedVersion: z.number().int().optional() });

export const reportRouter = router({
  /** What the quality rules find in a division's quarter before it is handed in. */
  findings: proc({ action: 'report.read', on, sample: { divisionCode: '150622', quarter } })
    .input(Unit)
    .query(({ ctx: { db, scope }, input }) => getFindings(db, scope, input.divisionCode, input.quarter)),
  /** Where every reporting unit of the scope stands in a quarter. */
  board: proc({ action: 'report.read', on, sample: { quarter } })
    .input(z.object({ quarter: Quarter }))
    .query(({ ctx: { db, scope, ports }, input }) => getBoard(db, scope, input.quarter, ports.clock.now())),
  /** One unit's report, with what the asker can do about it. */
  get: proc({ action: 'report.read', on, sample: unit })
    .input(Unit)
    .query(({ ctx: { db, scope, ports }, input }) =>
      getReport(db, scope, input.divisionCode, input.quarter, ports.clock.now()),
    ),
  /** What is left to do before it can be handed in. */
  tasks: proc({ action: 'report.read', on, sample: unit })
    .input(Unit)
    .query(({ ctx: { db, scope }, input }) => getTasks(db, scope, input.divisionCode, input.quarter)),
  /** What did not change since last quarter still holds. */
  confirmUnchanged: proc({ action: 'registry.write', on, sample: unit })
    .input(Unit)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      confirmUnchanged(db, scope, input, ports.clock.now()),
    ),
  /** One note for many warnings; null takes their answers back. */
  answerFindings: proc({
    action: 'registry.write',
    on,
    sample: {
      ...unit,
      items: [{ organisationId: sampleId, rule: 'uscc-missing', fingerprint: '0'.repeat(32) }],
      answer: '正在办理',
    },
  })
    .input(
      Unit.extend({
        items: z
          .array(
            z.object({
              organisationId: z.uuid(),
              rule: z.string().max(60),
              fingerprint: z.string().max(64),
            }),
          )
          .min(1)
          .max(5000),
        answer: Text.nullable(),
      }),
    )
    .mutation(({ ctx: { db, scope, ports }, input }) => answerFindings(db, scope, input, ports.clock.now())),
  /** Hands the report in. */
  submit: proc({ action: 'report.submit', on, sample: unit })
    .input(Versioned)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      moveOne(db, scope, 'submit', input, ports.clock.now()),
    ),
  /** Takes it back before it was accepted. */
  withdraw: proc({ action: 'report.submit', on, sample: unit })
    .input(Versioned)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      moveOne(db, scope, 'withdraw', input, ports.clock.now()),
    ),
  /** Pins a comment to a record or a place. */
  addComment: proc({
    action: 'report.review',
    on,
    sample: { ...unit, organisationId: null, lngLat: [111.2, 39.9], text: '请核实位置' },
  })
    .input(
      Unit.extend({
        organisationId: z.uuid().nullable(),
        lngLat: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).nullable(),
        text: Text,
      }),
    )
    .mutation(({ ctx: { db, scope, ports }, input }) => addComment(db, scope, input, ports.clock.now())),
  /** Takes an own comment away that was not sent back yet. */
  removeComment: proc({ action: 'report.review', on, sample: { id: sampleId } })
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { db, scope }, input }) => removeComment(db, scope, input.id)),
  /** Says what was done about a comment. */
  resolveComment: proc({ action: 'registry.write', on, sample: { id: sampleId, reply: '已改正' } })
    .input(z.object({ id: z.uuid(), reply: Text }))
    .mutation(({ ctx: { db, scope, ports }, input }) => resolveComment(db, scope, input, ports.clock.now())),
  /** Accepts several, each by itself. */
  accept: proc({ action: 'report.review', on, sample: { divisionCodes: [unit.divisionCode], quarter } })
    .input(Units.extend({ note: Note.optional() }))
    .mutation(({ ctx: { db, scope, ports }, input: { note, ...input } }) =>
      moveSeveral(db, scope, 'accept', note ? { ...input, note } : input, ports.clock.now()),
    ),
  /** Sends one back to the township with the comments pinned to it. */
  sendBack: proc({ action: 'report.review', on, sample: { ...unit, note: '请补充' } })
    .input(Unit.extend({ note: Note }))
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      moveOne(db, scope, 'sendBack', input, ports.clock.now()),
    ),
  /** Publishes several, each by itself: their facts are frozen. */
  publish: proc({ action: 'report.publish', on, sample: { divisionCodes: [unit.divisionCode], quarter } })
    .input(Units)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      moveSeveral(db, scope, 'publish', input, ports.clock.now()),
    ),
  /** Opens the next revision of a published one. */
  correct: proc({ action: 'report.publish', on, sample: { ...unit, reason: '核对后更正' } })
    .input(Unit.extend({ reason: Note }))
    .mutation(({ ctx: { db, scope, ports }, input: { reason, ...input } }) =>
      moveOne(db, scope, 'correct', { ...input, note: reason }, ports.clock.now()),
    ),
});
