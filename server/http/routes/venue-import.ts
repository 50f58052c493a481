import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Datum } from '../../../shared/organisation.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { VenueAnswers } from '../../../shared/venue-import/venue-staged.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { getDivision } from '../../modules/division/data.ts';
import { evaluateVenueFile } from '../../modules/venue-import/evaluate.ts';
import { applyVenueFile } from '../../modules/venue-import/mutations.ts';
import { buildVenueTemplate } from '../../modules/venue-import/template.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { enter } from '../prove-scope.ts';
import { receiveForm } from '../receive-form.ts';

const flag = z.enum(['0', '1']).default('0');
const Target = z.object({ division: z.string().max(12), quarter: Quarter });
const Template = Target.extend({ filled: flag, language: z.enum(languages).default('zh-CN') });

const Answers = z
  .string()
  .max(400_000)
  .default('{}')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(VenueAnswers);

const Form = z
  .object({
    datum: z.union([Datum, z.literal('').transform(() => null)]).default(null),
    apply: flag,
    /** Digest of what was shown. */
    expect: z.string().max(64).optional(),
    answers: Answers,
  })
  // Nothing is written that was not shown.
  .refine(({ apply, expect }) => apply === '0' || expect !== undefined);

/** @throws AppError `invalid-input` */
function read<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (!result.success) throw new AppError('invalid-input');
  return result.data;
}

/**
 * `POST /api/venue-import?division=&quarter=` with the list as multipart field `file`, `datum` (empty: not declared), `answers` (JSON, see
 * `VenueAnswers`), `apply=0|1` and, to apply, `expect` (the digest of what was shown): answers a `VenueImportView`.
 * `GET /api/venue-template?division=&quarter=&filled=0|1&language=`: the workbook to fill in, or with the present venues.
 */
export function registerVenueImport(app: FastifyInstance, services: Services): void {
  const { ports } = services;
  app.post('/api/venue-import', async (request, reply) => {
    const { division, quarter } = read(Target, request.query);
    // Whoever may not import is told before the file is read.
    await enter(services, [request, reply], 'venue.write', 'read', (tx, scope) =>
      getDivision(tx, scope, division, quarter),
    );
    const { bytes, fileName, fields } = await receiveForm(request);
    const { datum, apply, expect, answers } = read(Form, fields);
    const workbook = await ports.workbook.read(bytes, fileName);
    const today = chinaDate(ports.clock.now());
    const input = { workbook, fileName, divisionCode: division, quarter, datum, answers, today };
    return apply === '1'
      ? enter(services, [request, reply], 'venue.write', 'write', (tx, scope) =>
          applyVenueFile(tx, scope, input, expect ?? ''),
        )
      : enter(services, [request, reply], 'venue.write', 'read', (tx, scope) =>
          evaluateVenueFile(tx, scope, input),
        );
  });

  app.get('/api/venue-template', async (request, reply) => {
    const { division: divisionCode, quarter, filled, language } = read(Template, request.query);
    const choice = { divisionCode, quarter, filled: filled === '1' };
    const { fileName, bytes } = await enter(
      services,
      [request, reply],
      'venue.write',
      'write',
      async (tx, scope) => {
        const built = await buildVenueTemplate(tx, scope, choice, messagesIn(language));
        await appendAudit(tx, scope, {
          action: 'venue-template.export',
          subject: divisionCode,
          detail: { quarter, filled: choice.filled },
        });
        return built;
      },
    );
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(fileName))
      .send(bytes);
  });
}
