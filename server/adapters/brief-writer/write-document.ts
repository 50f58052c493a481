import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BriefContent, BriefDrawing, BriefSection } from '../../../shared/brief/brief-content.ts';
import type { Scene } from '../../../shared/map-sheet/scene.ts';
import { printPng } from '../sheet-printer/print-png.ts';
import type { PrintMeta } from '../sheet-printer/sheet-printer.ts';

/** Fonts every office PC in China has; Word falls back to its own where one is missing. */
const fonts = {
  body: { ascii: 'Times New Roman', eastAsia: '仿宋' },
  head: { ascii: 'Arial', eastAsia: '黑体' },
};
/** Half-points, as the format counts: 小四, 三号, 五号. */
const sizes = { body: 24, title: 36, small: 19 };
const accent = 'A51D22';
const amber = '9A5B00';

/** Millimetres of the drawings in the text. */
const mapSize = { width: 168, height: 118 };
const chartSize = { width: 168, height: 42 };
const dotsPerInch = 200;

/** The brief as a Word document: headings, tables and texts to be edited, drawings as pictures. */
export async function writeDocument(content: BriefContent, meta: PrintMeta): Promise<Uint8Array> {
  const sections = await Promise.all(content.sections.map(sectionBlocks));
  const document = new Document({
    title: content.title,
    creator: meta.author,
    styles: { default: { document: { run: { font: fonts.body, size: sizes.body } } } },
    sections: [
      {
        properties: { page: { size: { width: '210mm', height: '297mm' }, margin: margins } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          small([...content.marks, content.standing].join('　'), accent),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { before: 120, after: 60 },
            children: [new TextRun({ text: content.title, bold: true, size: sizes.title, font: fonts.head })],
          }),
          small(content.subtitle, '5C636D', AlignmentType.CENTER),
          new Paragraph({
            spacing: { before: 160, after: 160, line: 400 },
            indent: { firstLine: 480 },
            children: [new TextRun({ text: content.summary })],
          }),
          figureTable(content.figures),
          await picture(content.map, mapSize),
          small(content.mapNote, '5C636D'),
          ...sections.flat(),
          ...content.foot.map((line) => small(line, '5C636D')),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const margins = { top: '18mm', bottom: '18mm', left: '20mm', right: '20mm' } as const;

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: sizes.small, font: fonts.body }),
    ],
  });
}

function small(
  text: string,
  color: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.START,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, size: sizes.small, color })] });
}

async function picture(
  drawing: BriefDrawing,
  { width, height }: { width: number; height: number },
): Promise<Paragraph> {
  const scene: Scene = {
    widthMillimetres: width,
    heightMillimetres: height,
    title: drawing.description,
    // Half a millimetre of air, so that the frame's line is whole.
    items: drawing.draw({ x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
  };
  const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 60 },
    children: [
      new ImageRun({
        type: 'png',
        data: await printPng(scene, dotsPerInch),
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { name: drawing.description, title: drawing.description, description: drawing.description },
      }),
    ],
  });
}

function figureTable(figures: BriefContent['figures']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: figures.map(
          ({ name, value, notes, gap }) =>
            new TableCell({
              margins: { top: 80, bottom: 80, left: 140, right: 140 },
              children: [
                new Paragraph({ children: [new TextRun({ text: name, size: sizes.small })] }),
                new Paragraph({
                  children: [
                    new TextRun({
                      text: value,
                      bold: true,
                      size: 40,
                      font: fonts.head,
                      ...(gap ? { color: amber } : {}),
                    }),
                  ],
                }),
                ...notes.map((note) => small(note, '5C636D')),
              ],
            }),
        ),
      }),
    ],
  });
}

async function sectionBlocks(section: BriefSection): Promise<(Paragraph | Table)[]> {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 240, after: 80 },
    children: [
      new TextRun({ text: section.title, bold: true, size: 26, font: fonts.head, color: '20242A' }),
      ...(section.kind === 'table' && section.note
        ? [new TextRun({ text: `　${section.note}`, size: sizes.small, color: '5C636D' })]
        : []),
    ],
  });
  switch (section.kind) {
    case 'drawing':
      return [heading, await picture(section.drawing, chartSize)];
    case 'lines':
      return [
        heading,
        ...section.lines.map(
          (line) =>
            new Paragraph({ spacing: { line: 340 }, children: [new TextRun({ text: line, size: 22 })] }),
        ),
      ];
    case 'table':
      return [heading, dataTable(section)];
  }
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9CCD1' };

function dataTable({ columns, rows }: Extract<BriefSection, { kind: 'table' }>): Table {
  const row = (values: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: values.map((value, index) => {
        const { share, align } = columns[index] ?? { share: 0, align: 'start' };
        return new TableCell({
          width: { size: share * 100, type: WidthType.PERCENTAGE },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          ...(head ? { shading: { fill: 'E9EBEE' } } : {}),
          children: [
            new Paragraph({
              alignment: align === 'end' ? AlignmentType.END : AlignmentType.START,
              children: [new TextRun({ text: value, size: sizes.small, bold: head })],
            }),
          ],
        });
      }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: thin,
      bottom: thin,
      left: thin,
      right: thin,
      insideHorizontal: thin,
      insideVertical: thin,
    },
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((values) => row(values, false)),
    ],
  });
}
