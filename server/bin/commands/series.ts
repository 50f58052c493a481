import { writeFile } from 'node:fs/promises';
import { messagesIn } from '../../adapters/messages.ts';
import { drawSeries } from '../../modules/map-sheet/draw-series.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { readSize } from './choice-option.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

/** All sheets of a banner or the city: one PDF, or a ZIP of single ones when the file's name ends in `.zip`. */
export const series: Command = {
  usage: '--division C [--quarter Q] [--size A3] --out F.pdf|F.zip',
  options: {
    division: { type: 'string' },
    quarter: { type: 'string' },
    size: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, { open }) {
    const divisionCode = required(values, 'division');
    const out = required(values, 'out');
    const size = readSize(optional(values, 'size'));
    const product = await open();
    const { connection, pack, ports } = product;
    let count = 0;
    const scope = await consoleScope(product);
    const bytes = await drawSeries(
      (read) => read(connection.db, scope),
      {
        divisionCode,
        quarter: await chooseQuarter(optional(values, 'quarter'), product),
        format: out.toLowerCase().endsWith('.zip') ? 'zip' : 'pdf',
        size,
        language: 'zh-CN',
        drawnOn: drawnOn(ports.clock.now()),
        pack,
      },
      {
        onProgress: (_done, total) => {
          count = total;
        },
      },
    );
    await writeFile(out, bytes);
    return messagesIn('zh-CN')('console.series-drawn', { file: out, count });
  },
};
