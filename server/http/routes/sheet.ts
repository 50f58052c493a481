import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import { pngDotsPerInch } from '../../../shared/map-sheet/png-resolution.ts';
import type { Sheet } from '../../../shared/map-sheet/scene.ts';
import { type SheetData, type SheetSize, sheetSizes } from '../../../shared/map-sheet/sheet-data.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { type SheetFormat, sheetFormats } from '../../adapters/sheet-printer/sheet-printer.ts';
import { vectorPrinter } from '../../adapters/sheet-printer/vector-printer.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { getSheetData } from '../../modules/map-sheet/data.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { SheetCache } from '../../modules/map-sheet/sheet-cache.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { enter } from '../prove-scope.ts';

const SheetQuery = z.object({
  division: z.string().max(12),
  quarter: Quarter,
  /** Of a published quarter: which edition; `draft`: what the registry says now. */
  revision: z.union([z.literal('draft'), z.coerce.number().int().min(1).max(9999)]).optional(),
  size: z.enum(Object.keys(sheetSizes) as [SheetSize, ...SheetSize[]]).default('A3'),
  language: z.enum(languages).default('zh-CN'),
});
const FileQuery = SheetQuery.extend({
  format: z.enum(sheetFormats).default('pdf'),
  /** From 1; of SVG and PNG, which hold one page. */
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  /** Present: keep the file; absent: show it. */
  download: z.string().optional(),
});

const contentTypes: Readonly<Record<SheetFormat, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** The query read, or `invalid-input`. */
function parse<Output>(schema: z.ZodType<Output>, query: unknown): Output {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw new AppError('invalid-input');
  return parsed.data;
}

/**
 * `GET /api/sheet?division=&quarter=&revision=N|draft&format=pdf|svg|png&page=&size=&language=`: the sheet as a file (PDF: every page).
 * `GET /api/sheet/info?division=&quarter=&revision=&size=&language=`: `{ pages, organisations, status, title }`.
 */
export function registerSheet(app: FastifyInstance, services: Services): void {
  const { ports, pack } = services;
  const cache = new SheetCache();
  // Half a gigabyte each at A2.
  const raster = oneAtATime(4);

  async function drawFor(
    db: Database,
    scope: Scope,
    query: z.infer<typeof SheetQuery>,
  ): Promise<{ data: SheetData; sheet: Sheet }> {
    const { division: divisionCode, quarter, revision, size, language } = query;
    const data = await getSheetData(db, scope, {
      divisionCode,
      quarter,
      revision,
      drawnOn: drawnOn(ports.clock.now()),
      pack,
    });
    const options = { size, language };
    const sheet = cache.get(data, options, () => drawSheet(data, options, messagesIn(language), measureText));
    return { data, sheet };
  }

  app.get('/api/sheet/info', async (request, reply) => {
    const query = parse(SheetQuery, request.query);
    const { data, sheet } = await enter(services, [request, reply], 'sheet.draw', 'read', (tx, scope) =>
      drawFor(tx, scope, query),
    );
    return reply.header('cache-control', 'no-store').send({
      pages: sheet.pages.length,
      organisations: data.organisations.length,
      status: data.status,
      title: sheet.pages[0]?.title ?? sheet.bookmark,
    });
  });

  app.get('/api/sheet', async (request, reply) => {
    const query = parse(FileQuery, request.query);
    const { format, page, language, quarter, size } = query;
    const kept = query.download !== undefined;
    const { data, sheet } = await enter(
      services,
      [request, reply],
      'sheet.draw',
      kept ? 'write' : 'read',
      async (tx, scope) => {
        const drawn = await drawFor(tx, scope, query);
        const edition = query.revision === undefined ? {} : { revision: query.revision };
        const detail = { quarter, format, size, page, ...edition };
        // What leaves the product as a file stands in the audit, before it leaves.
        if (kept) await appendAudit(tx, scope, { action: 'sheet.export', subject: query.division, detail });
        return drawn;
      },
    );
    const t = messagesIn(language);
    const meta = {
      title: sheet.bookmark,
      author: data.preparedBy ?? '',
      drawnOn: data.drawnOn,
      language,
    };
    const options = { page: page - 1, dotsPerInch: pngDotsPerInch(query.size) };
    const print = () => vectorPrinter.print([sheet], format, meta, options);
    const bytes = await (format === 'png' ? raster(print) : print());
    const name = data.path.map((division) => division.name).join('');
    const stem =
      format === 'pdf' || page === 1
        ? t('sheetScreen.file-name', { name, quarter: data.quarter })
        : t('sheetScreen.file-name-page', { name, quarter: data.quarter, page });
    return (
      reply
        .type(contentTypes[format])
        .header('cache-control', 'no-store')
        // An SVG opened by itself is a page: it may use the font it carries, and run nothing.
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
        )
        .header(
          'content-disposition',
          contentDisposition(`${stem}.${format}`, kept ? 'attachment' : 'inline'),
        )
        .send(Buffer.from(bytes))
    );
  });
}
