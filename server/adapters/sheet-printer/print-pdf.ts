import PDFDocument from 'pdfkit';
import type { Scene, SceneItem, ScenePath, SceneText, Stroke } from '../../../shared/map-sheet/scene.ts';
import { faceOf } from './font.ts';
import { textOutline } from './glyph-outline.ts';
import { pdfFont } from './pdf-font.ts';
import type { PrintMeta } from './sheet-printer.ts';
import { textStart } from './text-start.ts';

type Document = PDFKit.PDFDocument;
const pointsPerMillimetre = 72 / 25.4;

/** A document of a series: pages with the bookmark that points at each, if any. */
export interface PdfPage {
  readonly scene: Scene;
  readonly bookmark?: string;
}

function setStroke(document: Document, { colour, widthMillimetres, dash }: Stroke): void {
  document.lineWidth(widthMillimetres).strokeColor(colour);
  if (dash) document.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
  // pdfkit's dash() knows one dash and one space; a dash-dot line is written by hand.
  if (dash && dash.length > 2) document.addContent(`[${dash.join(' ')}] 0 d`);
  else if (!dash) document.undash();
}

function drawPath(document: Document, item: ScenePath): void {
  document.path(item.d);
  const rule = item.evenOdd ? 'even-odd' : 'non-zero';
  if (item.fill) document.fillColor(item.fill, item.fillOpacity ?? 1);
  if (item.stroke) setStroke(document, item.stroke);
  if (item.fill && item.stroke) document.fillAndStroke(undefined as never, undefined as never, rule);
  else if (item.fill) document.fill(rule);
  else if (item.stroke) document.stroke();
}

function drawText(document: Document, item: SceneText): void {
  const { text, y, sizeMillimetres: size, bold, colour, halo, rotateDegrees } = item;
  if (text === '') return;
  const x = textStart(item);
  const spacing = item.letterSpacingMillimetres ?? 0;
  if (rotateDegrees) {
    document.save();
    document.rotate(rotateDegrees, { origin: [item.x, y] });
  }
  if (halo) {
    setStroke(document, halo);
    document.path(textOutline(text, faceOf(bold), x, y, size, spacing)).stroke();
  }
  document
    .font(pdfFont(faceOf(bold)) as never, faceOf(bold))
    .fontSize(size)
    .fillColor(colour, 1)
    .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
  if (rotateDegrees) document.restore();
}

function drawItem(document: Document, item: SceneItem): void {
  if (item.kind === 'path') drawPath(document, item);
  else if (item.kind === 'text') drawText(document, item);
  else {
    const { x, y, width, height } = item.clip;
    document.save();
    document.rect(x, y, width, height).clip();
    for (const one of item.items) drawItem(document, one);
    document.restore();
  }
}

/**
 * A PDF that yields its bytes while pages are added. Its dates are the sheet's drawing date and its id is made from them: the same
 * pages give the same bytes.
 */
export class PdfWriter {
  readonly #document: Document;
  readonly #chunks: Uint8Array[] = [];
  readonly #finished: Promise<void>;

  constructor(meta: PrintMeta) {
    const date = new Date(`${meta.drawnOn}T00:00:00Z`);
    this.#document = new PDFDocument({
      autoFirstPage: false,
      font: null as never,
      pdfVersion: '1.7',
      lang: meta.language,
      displayTitle: true,
      info: {
        Title: meta.title,
        Author: meta.author,
        Creator: 'Fenbu',
        Producer: 'Fenbu',
        CreationDate: date,
        ModDate: date,
      },
    });
    this.#document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#finished = new Promise((resolve, reject) => {
      this.#document.on('end', resolve);
      this.#document.on('error', reject);
    });
  }

  addPage({ scene, bookmark }: PdfPage): void {
    const document = this.#document;
    document.addPage({
      size: [scene.widthMillimetres * pointsPerMillimetre, scene.heightMillimetres * pointsPerMillimetre],
      margin: 0,
    });
    if (bookmark !== undefined) document.outline.addItem(bookmark);
    document.save();
    document.scale(pointsPerMillimetre);
    document.lineJoin('round').lineCap('butt');
    for (const item of scene.items) drawItem(document, item);
    document.restore();
  }

  async end(): Promise<Uint8Array> {
    this.#document.end();
    await this.#finished;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}

/** Prints pages into one PDF: vector, text selectable, the used part of the font embedded. */
export async function printPdf(pages: readonly PdfPage[], meta: PrintMeta): Promise<Uint8Array> {
  const writer = new PdfWriter(meta);
  for (const page of pages) writer.addPage(page);
  return writer.end();
}
