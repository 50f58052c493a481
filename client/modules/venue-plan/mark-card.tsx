import type { VenueScene, VenueTarget } from '../../map/venue-scene.ts';
import '../organisation/hover-card.css';

interface Props {
  readonly scene: VenueScene;
  readonly target: VenueTarget;
  readonly at: { readonly x: number; readonly y: number };
}

/** What the mark under the pointer stands for. Never takes the pointer itself. */
export function MarkCard({ scene, target, at }: Props) {
  if (target.kind === 'ground') return null;
  const marks = target.kind === 'venue' ? scene.venues : scene.needs;
  const mark = marks.find(({ id }) => id === target.id);
  const [name, ...lines] = mark?.hint ?? [mark?.label];
  if (!name) return null;
  return (
    <div className="hover-card" role="status" data-testid="mark-card" style={{ left: at.x, top: at.y }}>
      <strong>{name}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
