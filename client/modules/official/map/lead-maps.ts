import type { MapHandle } from '../../organisation/organisation-map.tsx';

type Camera = Pick<MapHandle, 'onCamera' | 'lead' | 'camera'>;

/** Makes two maps move as one: whichever is moved leads the other. Answers what ends it. */
export function leadTogether(main: Camera, second: Camera): () => void {
  second.lead(main.camera(), true);
  const ends = [
    main.onCamera((view, atRest) => second.lead(view, atRest)),
    second.onCamera((view, atRest) => main.lead(view, atRest)),
  ];
  return () => {
    for (const end of ends) end();
  };
}
