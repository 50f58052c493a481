import { type DivisionIndex, findBanner, liesWithin, type NamedDivision } from '../import/division-index.ts';
import { resolveDivision } from '../import/resolve-division.ts';

export interface EntryPlace {
  /** Township, else banner; null where nothing says. */
  readonly divisionCode: string | null;
  /** A city that is not ours is named. */
  readonly abroad: boolean;
}

/**
 * Where an entry lies, from its columns, its address and the group rows above it (nearest first). The columns go before the address; an
 * address in another banner than the columns say is not followed.
 */
export function readEntryPlace(
  index: DivisionIndex,
  texts: { banner: string; division: string; address: string; groups: readonly string[] },
): EntryPlace {
  const column = findBanner(index, texts.banner) ?? resolveDivision(index, texts.banner).banner;
  const cell = resolveDivision(index, texts.division, column);
  const stated = column ?? cell.banner;
  const address = resolveDivision(index, texts.address, stated);
  const within = (township: NamedDivision | null) =>
    township && (!stated || liesWithin(index, township.division.code, stated.division.code))
      ? township
      : null;
  const found = within(cell.township) ?? within(address.township) ?? stated ?? address.banner;
  if (found) return { divisionCode: found.division.code, abroad: false };
  if (address.otherCity !== null) return { divisionCode: null, abroad: true };
  for (const group of texts.groups) {
    const above = resolveDivision(index, group);
    const place = above.township ?? above.banner;
    if (place) return { divisionCode: place.division.code, abroad: false };
  }
  return { divisionCode: null, abroad: false };
}
