import { expect, it } from 'vitest';
import type { MapView } from '../../../map/view.ts';
import { leadTogether } from './lead-maps.ts';

/** A map that tells of its user's moves, and not of those it is led to. */
function paperMap(at: MapView) {
  const listeners = new Set<(view: MapView, atRest: boolean) => void>();
  const map = {
    at,
    led: 0,
    camera: () => map.at,
    onCamera(listener: (view: MapView, atRest: boolean) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lead(view: MapView) {
      map.at = view;
      map.led += 1;
    },
    move(view: MapView) {
      map.at = view;
      for (const tell of listeners) tell(view, true);
    },
  };
  return map;
}
const places = [7, 8, 9].map((zoom) => ({ lng: 109, lat: 39, zoom }));

it('brings the second map to the first, then either to the other, until it is ended', () => {
  const [start, there, back] = places as [MapView, MapView, MapView];
  const [main, second] = [paperMap(start), paperMap(there)];
  const end = leadTogether(main, second);
  expect(second.at).toEqual(start);
  main.move(there);
  expect(second.at).toEqual(there);
  second.move(back);
  expect(main.at).toEqual(back);
  expect([main.led, second.led]).toEqual([1, 2]);
  end();
  main.move(start);
  expect(second.at).toEqual(back);
});
