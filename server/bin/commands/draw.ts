import { writeFile } from 'node:fs/promises';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { sheetFormats } from '../../adapters/sheet-printer/sheet-printer.ts';
import { vectorPrinter } from '../../adapters/sheet-printer/vector-printer.ts';
import { getSheetData } from '../../modules/map-sheet/data.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { readChoice, readRevision, readSize } from './choice-option.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

/** The distribution map of one division as a file; PDF holds the index pages too, SVG and PNG the map page. */
export const draw: Command = {
  usage:
    '--division C [--quarter Q] [--revision N|draft] [--format pdf|svg|png] [--size A4|A3|A2|A0] --out F',
  options: {
    division: { type: 'string' },
    quarter: { type: 'string' },
    revision: { type: 'string' },
    format: { type: 'string' },
    size: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, { open }) {
    const divisionCode = required(values, 'division');
    const out = required(values, 'out');
    const format = readChoice('format', optional(values, 'format') ?? 'pdf', sheetFormats);
    const size = readSize(optional(values, 'size'));
    const revision = readRevision(optional(values, 'revision'));
    const product = await open();
    const { connection, pack, ports } = product;
    const data = await getSheetData(connection.db, await consoleScope(product), {
      divisionCode,
      quarter: await chooseQuarter(optional(values, 'quarter'), product),
      revision,
      drawnOn: drawnOn(ports.clock.now()),
      pack,
    });
    const language = 'zh-CN';
    const sheet = drawSheet(data, { size, language }, messagesIn(language), measureText);
    const meta = {
      title: sheet.bookmark,
      author: data.preparedBy ?? '',
      drawnOn: data.drawnOn,
      language,
    } as const;
    await writeFile(out, await vectorPrinter.print([sheet], format, meta));
    return messagesIn(language)('console.drawn', {
      file: out,
      pages: sheet.pages.length,
      count: data.organisations.length,
    });
  },
};
