import { datums } from '../../../shared/organisation.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { runVenueImport } from '../../modules/venue-import/run-import.ts';
import { readChoice } from './choice-option.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

/** Reads a list of venues and says what would happen; with `--apply` writes what is settled. */
export const importVenues: Command = {
  usage: '--file F [--division C] [--quarter Q] [--datum wgs84|gcj02|bd09] [--apply] [--json]',
  options: {
    file: { type: 'string' },
    division: { type: 'string' },
    quarter: { type: 'string' },
    datum: { type: 'string' },
    apply: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(values, { open }) {
    const file = required(values, 'file');
    const datum = optional(values, 'datum');
    const chosen = datum === null ? undefined : readChoice('datum', datum, datums);
    const product = await open();
    const { json, lines } = await runVenueImport(
      product.connection.db,
      await consoleScope(product),
      product.ports,
      {
        file,
        divisionCode: optional(values, 'division') ?? undefined,
        quarter: await chooseQuarter(optional(values, 'quarter'), product),
        datum: chosen,
        apply: values.apply === true,
      },
      messagesIn('zh-CN'),
    );
    return values.json ? JSON.stringify(json) : lines.join('\n');
  },
};
