import type { QualityTest } from './quality-rule.ts';
import type { StrayCause } from './stray-location.ts';

export const locationMissing: QualityTest = ({ lngLat }) => (lngLat ? null : {});

/** Longitude and latitude exchanged: the other way round it lies where it belongs. */
export const locationSwapped = whenStray('swapped');

/** Taken for WGS 84 but home only as GCJ-02 or BD-09; speaks near boundaries only, the shift being some 500 to 1,200 m. */
export const locationDatum = whenStray('datum');

export const locationOutside = whenStray('outside');

/** Just beyond the outline of its banner. */
export const locationNearOutline: QualityTest = ({ id }, { strays }) => {
  const stray = strays.get(id);
  return stray?.cause === 'near-outline' ? { declared: stray.declared, metres: stray.metres } : null;
};

/** The same where the polygon only shows roughly where the division is. */
export const locationOutsideSchematic = whenStray('outside-schematic');

function whenStray(cause: StrayCause): QualityTest {
  return ({ id }, { strays }) => {
    const stray = strays.get(id);
    return stray?.cause === cause ? { declared: stray.declared } : null;
  };
}
