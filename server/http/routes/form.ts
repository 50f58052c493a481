import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { FormKey, FormLevel } from '../../../shared/form/form.ts';
import { periodName } from '../../../shared/form/form-texts.ts';
import { writeDocument } from '../../../shared/form/write-document.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { formFormats, formSizes } from '../../adapters/form-printer/form-printer.ts';
import { realFormPrinter } from '../../adapters/form-printer/real-form-printer.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { getFormAndRecords } from '../../modules/form/data.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({
  form: FormKey,
  division: z.string().max(12),
  quarter: Quarter,
  format: z.enum(formFormats),
  level: FormLevel.default('children'),
  size: z.enum(formSizes).default('A3'),
  language: z.enum(languages).default('zh-CN'),
  asof: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
});

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** `GET /api/form?form=&division=&quarter=&format=xlsx|pdf&level=&size=A3|A4&language=&asof=`: a statistical report as a file. */
export function registerForm(app: FastifyInstance, services: Services): void {
  const { ports } = services;
  // A workbook of the whole city is 3,000 records.
  const print = oneAtATime(4);
  app.get('/api/form', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('invalid-input');
    const { form, division: divisionCode, quarter, format, level, size, language, asof: asOf } = query.data;
    const choice = { form, divisionCode, quarter, level, asOf };
    const { view, records } = await enter(
      services,
      [request, reply],
      'export.take',
      'write',
      async (tx, scope) => {
        const filled = await getFormAndRecords(tx, scope, choice, ports.clock.now());
        const detail = { form, quarter, format, level, ...(asOf ? { asOf: asOf.toISOString() } : {}) };
        // What leaves the product as a file stands in the audit, before it leaves.
        await appendAudit(tx, scope, { action: 'form.export', subject: filled.view.divisionCode, detail });
        return filled;
      },
    );
    const t = messagesIn(language);
    const document = writeDocument({ view, records }, t);
    const bytes = await print(() => realFormPrinter.print(document, format, { size, language }));
    const name = t(`form.file-${form}`, {
      name: view.divisionName,
      when: periodName(form, view.quarter, t),
    });
    return reply
      .type(contentTypes[format])
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(`${name}.${format}`))
      .send(Buffer.from(bytes));
  });
}
