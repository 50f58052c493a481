import type { LngLat } from '../division.ts';
import { normaliseName } from '../import/cells/normalise-text.ts';
import type { DataRow } from '../import/classify-rows.ts';
import { liesWithin } from '../import/division-index.ts';
import { resolvePlace } from '../import/resolve-place.ts';
import type { Issue } from '../issue.ts';
import type { VenueReader } from './venue-reader.ts';
import type { VenueSetup } from './venue-setup.ts';
import { divisionsNamed } from './village-name.ts';

/**
 * The township-level division of a row: by its columns, its address, what stands above it, else by the only village or organisation of the
 * name. Null while a question is open or where the row lies outside the division the file was handed in for, which is said.
 */
export function resolveVenuePlace(
  reader: VenueReader,
  row: DataRow,
  point: LngLat | null,
  setup: VenueSetup,
): string | null {
  const { index, batchDivision } = setup;
  const asked: Issue[] = [];
  const texts = {
    rowNumber: row.rowNumber,
    banner: reader.text('banner'),
    division: reader.text('division'),
    address: reader.text('address'),
    context: [...row.groups].reverse().concat(setup.titles),
  };
  const place = resolvePlace(setup, texts, point, null, (issue) => {
    // A venue belongs to a township-level division: it cannot be filed under the banner.
    const choices = (issue.choices ?? []).filter(({ value }) => value !== 'banner');
    const shown: Issue = { ...issue, choices };
    asked.push(shown);
    return reader.answerTo(shown);
  });
  const townshipOf = (code: string | null) =>
    code !== null && index.byCode.get(code)?.division.level === 'township' ? code : null;
  const byTexts = townshipOf(place.divisionCode);
  const answered = asked.some((issue) => issue.code in reader.answered);
  const byOthers = byTexts === null && !answered ? byHost(reader, place.bannerCode, setup) : null;
  const code = byTexts ?? byOthers;
  const at = code ?? place.bannerCode;
  if (at !== null && !liesWithin(index, at, batchDivision) && !liesWithin(index, batchDivision, at)) {
    reader.refuse('division-outside', 'division', {
      division: nameOf(setup, at),
      expected: nameOf(setup, batchDivision),
    });
    return null;
  }
  if (byOthers !== null) return code;
  reader.issues.push(...asked);
  if (code === null && asked.length === 0) reader.refuse('venue-township-missing', 'division');
  return code;
}

const nameOf = ({ index }: VenueSetup, code: string) => index.byCode.get(code)?.division.name ?? code;

/** The only township with a village, or an organisation, of the name in the row, as far as the file reaches. */
function byHost(reader: VenueReader, bannerCode: string | null, setup: VenueSetup): string | null {
  const { index, batchDivision, villages, organisations } = setup;
  const fits = (code: string) =>
    liesWithin(index, code, batchDivision) && (bannerCode === null || liesWithin(index, code, bannerCode));
  const village = reader.text('village');
  const homes =
    village !== ''
      ? [...villages]
          .filter(([code, list]) => fits(code) && divisionsNamed(list, village).length > 0)
          .map(([code]) => code)
      : (organisations.get(normaliseName(reader.text('organisation'))) ?? [])
          .map(({ divisionCode }) => divisionCode)
          .filter(fits);
  const different = new Set(homes);
  return different.size === 1 ? (homes[0] ?? null) : null;
}
