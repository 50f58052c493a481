import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { briefVariants } from '../../../shared/brief/brief-facts.ts';
import { composeBrief } from '../../../shared/brief/compose-brief.ts';
import { composePublicBrief } from '../../../shared/brief/compose-public-brief.ts';
import type { Setting } from '../../../shared/map-sheet/pen.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { briefFormats } from '../../adapters/brief-writer/brief-writer.ts';
import { officeBriefWriter } from '../../adapters/brief-writer/office-brief-writer.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { getBriefFacts } from '../../modules/brief/data.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({
  division: z.string().max(12),
  quarter: Quarter,
  format: z.enum(briefFormats).default('pdf'),
  variant: z.enum(briefVariants).default('internal'),
  language: z.enum(languages).default('zh-CN'),
  /** Only what was published up to then. */
  asof: z.iso.datetime().optional(),
});

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** `GET /api/brief?division=&quarter=&format=pdf|docx&variant=internal|public&language=&asof=`: the brief as a file. */
export function registerBrief(app: FastifyInstance, services: Services): void {
  const { ports, pack } = services;
  const writing = oneAtATime(8);
  app.get('/api/brief', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('invalid-input');
    const { division: divisionCode, quarter, format, variant, language, asof } = query.data;
    const facts = await enter(services, [request, reply], 'export.take', 'write', async (tx, scope) => {
      const read = await getBriefFacts(tx, scope, {
        divisionCode,
        quarter,
        asOf: asof ? new Date(asof) : undefined,
        drawnOn: drawnOn(ports.clock.now()),
        pack,
      });
      // What leaves the product as a file stands in the audit, before it leaves.
      await appendAudit(tx, scope, {
        action: 'brief.export',
        subject: divisionCode,
        detail: { quarter, format, variant },
      });
      return read;
    });
    const t = messagesIn(language);
    const setting: Setting = { t, measure: measureText, language };
    const content = variant === 'public' ? composePublicBrief(facts, setting) : composeBrief(facts, setting);
    const meta = {
      title: content.title,
      author: facts.sheet.preparedBy ?? '',
      drawnOn: facts.sheet.drawnOn,
      language,
    };
    const bytes = await writing(() => officeBriefWriter.write(content, format, setting, meta));
    const stem = t(variant === 'public' ? 'brief.file-name-public' : 'brief.file-name', {
      division: facts.sheet.division.name,
      quarter,
    });
    return reply
      .type(contentTypes[format])
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(`${stem}.${format}`, 'attachment'))
      .send(Buffer.from(bytes));
  });
}
