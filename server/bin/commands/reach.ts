import { AppError } from '../../../shared/app-error.ts';
import { ReachIndex } from '../../../shared/venue/reach-index.ts';
import { defaultMeetingRule } from '../../../shared/venue/weekly-slot.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { getReach } from '../../modules/venue/meeting-places/data.ts';
import { type Command, consoleScope, required } from './command.ts';
import { readQuarter } from './quarter-option.ts';

/** Party organisations without a place to meet that are farther than so many kilometres from any venue they could use. */
export const reach: Command = {
  usage: '--division C --quarter Q --max-km K [--json]',
  options: {
    division: { type: 'string' },
    quarter: { type: 'string' },
    'max-km': { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(values, { open }) {
    const divisionCode = required(values, 'division');
    const quarter = readQuarter(required(values, 'quarter'));
    const maxKm = Number(required(values, 'max-km'));
    if (!Number.isFinite(maxKm) || maxKm < 0) throw new AppError('invalid-input');
    const product = await open();
    const { basis, needs, venues } = await getReach(
      product.connection.db,
      await consoleScope(product),
      product.ports,
      { divisionCode, quarter, who: 'unreached', meeting: defaultMeetingRule },
    );
    const index = new ReachIndex(needs.metres, (at) =>
      needs.reached[at] || !needs.lngLat[at] ? null : (needs.divisionCode[at] ?? null),
    );
    const cut = index.countWithin(maxKm * 1000);
    const beyond = [...index.order.subarray(cut)].map((at) => ({
      organisationId: needs.id[at] as string,
      name: needs.name[at] as string,
      divisionCode: needs.divisionCode[at] as string,
      metres: needs.metres[at] ?? null,
      venue: venues[needs.nearest[at] ?? -1]?.name ?? null,
    }));
    const unlocated = needs.lngLat.filter((place, at) => !place && !needs.reached[at]).length;
    if (values.json)
      return JSON.stringify({ basis, maxKm, total: index.total, within: cut, unlocated, beyond });
    const t = messagesIn('zh-CN');
    return [
      t('console.reach', { count: beyond.length, total: index.total, limit: maxKm }),
      t('console.reach-unlocated', { count: unlocated }),
      ...beyond.map(({ name, metres, venue }) =>
        [name, metres === null ? '—' : `${(metres / 1000).toFixed(2)} km`, venue ?? '—'].join('\t'),
      ),
    ].join('\n');
  },
};
