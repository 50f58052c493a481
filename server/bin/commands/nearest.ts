import { AppError } from '../../../shared/app-error.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { listNearestVenues } from '../../modules/venue/data.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

const count = 5;

function readDegrees(text: string, limit: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > limit) throw new AppError('invalid-input');
  return value;
}

export const nearest: Command = {
  usage: '--lng X --lat Y [--quarter Q] [--json]',
  options: {
    lng: { type: 'string' },
    lat: { type: 'string' },
    quarter: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(values, { open }) {
    const lngLat = [
      readDegrees(required(values, 'lng'), 180),
      readDegrees(required(values, 'lat'), 90),
    ] as const;
    const product = await open();
    const quarter = await chooseQuarter(optional(values, 'quarter'), product);
    const venues = await listNearestVenues(
      product.connection.db,
      await consoleScope(product),
      quarter,
      lngLat,
      count,
    );
    if (values.json) return JSON.stringify(venues);
    const t = messagesIn('zh-CN');
    if (venues.length === 0) return t('console.no-venue', { quarter });
    return venues
      .map(({ venue, distanceMetres }) =>
        [
          venue.name,
          `${(distanceMetres / 1000).toFixed(2)} km`,
          t(venue.openForSharing ? 'console.sharing' : 'console.own-use'),
        ].join('\t'),
      )
      .join('\n');
  },
};
