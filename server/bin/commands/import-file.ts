import { type Datum, datums } from '../../../shared/organisation.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { runImport } from '../../modules/import/run-import.ts';
import { readChoice } from './choice-option.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

/** Reads a spreadsheet and says what would happen; with `--apply` writes what is settled. */
export const importFile: Command = {
  usage: '--file F [--division C] [--quarter Q] [--mapping M] [--datum wgs84|gcj02|bd09] [--apply] [--json]',
  options: {
    file: { type: 'string' },
    division: { type: 'string' },
    quarter: { type: 'string' },
    mapping: { type: 'string' },
    datum: { type: 'string' },
    apply: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(values, { open }) {
    const file = required(values, 'file');
    const datum = optional(values, 'datum');
    const chosen: Datum | undefined = datum === null ? undefined : readChoice('datum', datum, datums);
    const product = await open();
    const result = await runImport(
      product.connection.db,
      await consoleScope(product),
      product.ports,
      {
        file,
        divisionCode: optional(values, 'division') ?? undefined,
        quarter: await chooseQuarter(optional(values, 'quarter'), product),
        mapping: optional(values, 'mapping') ?? undefined,
        datum: chosen,
        apply: values.apply === true,
      },
      messagesIn('zh-CN'),
    );
    return values.json ? JSON.stringify(result.json) : result.lines.join('\n');
  },
};
