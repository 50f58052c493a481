import { AppError } from '../../../shared/app-error.ts';
import { defaultMeetingRule } from '../../../shared/venue/weekly-slot.ts';
import { detourWay } from '../../../shared/way.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { listNearest } from '../../modules/venue/meeting-places/data.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { chooseQuarter } from './quarter-option.ts';

const count = 5;
/** As the crow flies; the speed says nothing here. */
const straight = { factor: 1, speedKmh: 1 };

function readNumber(text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least || value > most) throw new AppError('invalid-input');
  return value;
}

/** The venues nearest by great circle, each with its way and whether a group could meet there. */
export const nearest: Command = {
  usage: '--lng X --lat Y [--people N] [--quarter Q] [--json]',
  options: {
    lng: { type: 'string' },
    lat: { type: 'string' },
    people: { type: 'string' },
    quarter: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(values, { open }) {
    const lngLat = [
      readNumber(required(values, 'lng'), -180, 180),
      readNumber(required(values, 'lat'), -90, 90),
    ] as const;
    const people = optional(values, 'people');
    const product = await open();
    const quarter = await chooseQuarter(optional(values, 'quarter'), product);
    const { usable, others, basis } = await listNearest(
      product.connection.db,
      await consoleScope(product),
      product.ports,
      {
        quarter,
        lngLat,
        organisationId: null,
        people: people === null ? null : Math.round(readNumber(people, 1, 2000)),
        meeting: defaultMeetingRule,
        bound: null,
        count: Number.POSITIVE_INFINITY,
      },
    );
    const venues = [...usable, ...others]
      .flatMap(({ venue, way, unusable }) =>
        venue.lngLat
          ? [
              {
                venue,
                distanceMetres: detourWay(lngLat, venue.lngLat, straight).distanceMetres,
                way: way && { ...way, basis },
                usable: unusable === null,
                reason: unusable,
              },
            ]
          : [],
      )
      .sort((a, b) => a.distanceMetres - b.distanceMetres)
      .slice(0, count);
    if (values.json) return JSON.stringify(venues);
    const t = messagesIn('zh-CN');
    if (venues.length === 0) return t('console.no-venue', { quarter });
    return venues
      .map(({ venue, distanceMetres, way, reason }) =>
        [
          venue.name,
          `${(distanceMetres / 1000).toFixed(2)} km`,
          way ? t('console.way', { kilometres: (way.distanceMetres / 1000).toFixed(2) }) : '—',
          reason ? t(`console.unusable-${reason.reason}`) : t('console.usable'),
        ].join('\t'),
      )
      .join('\n');
  },
};
