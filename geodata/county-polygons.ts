import { toWgs84 } from '../shared/geometry/datum.ts';
import { isSimple, mendPolygon } from '../shared/geometry/mend.ts';
import type { Area } from '../shared/geometry/parts.ts';
import { mapPositions, roundPosition } from '../shared/geometry/parts.ts';
import { unionOf } from '../shared/geometry/union.ts';
import { type RawCounty, readRawCounties } from './county-polygon-file.ts';
import type { NamedCode } from './division-names.ts';
import { stemOfDivision } from './short-name.ts';

export const boundaryVintage = '2018';

/** A grid cell of the source is about 0.01 km²: smaller pieces are artefacts of its rounding. */
const minPieceSquareMetres = 50_000;

export interface CountyPolygons {
  /** By county code, WGS 84. */
  readonly byCode: ReadonlyMap<string, Area>;
  /** The code the source has, where it differs from today's. */
  readonly oldCodes: ReadonlyMap<string, string>;
  /** The whole prefecture, or null when the source doesn't have it. */
  readonly city: Area | null;
  readonly notes: readonly string[];
}

/** Polygons of a prefecture and its counties from the registry package, mended and in WGS 84. */
export function countyPolygons(city: NamedCode, counties: readonly NamedCode[]): CountyPolygons {
  const raw = readRawCounties(city.name);
  const notes: string[] = [];
  if (raw.length === 0) {
    return {
      byCode: new Map(),
      oldCodes: new Map(),
      city: null,
      notes: [`No polygons are known for ${city.name}.`],
    };
  }
  // Mended and united on the source's own grid, where neighbours share their border exactly; only then moved to WGS 84.
  const mended = raw.map((county) => ({ ...county, area: mendCounty(county, notes) }));
  const whole = mendPolygon(unionOf(mended.map(({ area }) => area)), minPieceSquareMetres);
  if (whole.droppedPieces > 0) {
    notes.push(`${whole.droppedPieces} slivers between counties were closed in the outline of ${city.name}.`);
  }

  const byCode = new Map<string, Area>();
  const oldCodes = new Map<string, string>();
  for (const county of counties) {
    const match = matchingCounty(county, mended);
    if (!match) {
      notes.push(`${county.name} (${county.code}) has no polygon in the ${boundaryVintage} source.`);
      continue;
    }
    byCode.set(county.code, inWgs84(match.area));
    if (match.code !== county.code) {
      notes.push(
        `${county.name} (${county.code}) has the polygon of ${match.name} (${match.code || 'no code'}).`,
      );
      if (match.code) oldCodes.set(county.code, match.code);
    }
  }
  return { byCode, oldCodes, city: inWgs84(whole.area), notes };
}

/** By code, else by name, else by the one county whose name differs only in its last word (即墨市 became 即墨区). */
function matchingCounty<County extends RawCounty>({ code, name }: NamedCode, raw: readonly County[]) {
  const stem = stemOfDivision(name);
  const byStem = raw.filter((county) => stemOfDivision(county.name) === stem);
  return (
    raw.find((county) => county.code === code) ??
    raw.find((county) => county.name === name) ??
    (byStem.length === 1 ? byStem[0] : undefined)
  );
}

function mendCounty({ name, area }: RawCounty, notes: string[]): Area {
  const mended = mendPolygon(area, minPieceSquareMetres);
  if (mended.wasBroken) {
    notes.push(
      `The polygon of ${name} crossed itself and was mended; ${mended.droppedPieces} slivers of the source's grid were dropped.`,
    );
  } else if (mended.droppedPieces > 0) {
    notes.push(`${mended.droppedPieces} slivers of the polygon of ${name} were dropped.`);
  }
  return mended.area;
}

function inWgs84(gcj02: Area): Area {
  const moved = mapPositions(gcj02, ([lng = 0, lat = 0]) => roundPosition([...toWgs84([lng, lat], 'gcj02')]));
  // Rounding can push two close edges over each other.
  return isSimple(moved) ? moved : mapPositions(mendPolygon(moved).area, roundPosition);
}
