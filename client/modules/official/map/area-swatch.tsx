import { useId } from 'react';
import { type AreaPattern, noDataColour, patternInk } from '../../../../shared/choropleth.ts';

interface Props {
  /** Null: no data. */
  readonly look: { readonly colour: string; readonly pattern: AreaPattern; readonly veiled: boolean } | null;
}

const [width, height, scale] = [26, 17, 4];

/** A piece of a coloured area, as the map draws it. */
export function AreaSwatch({ look }: Props) {
  const id = useId();
  const inks = [
    look === null ? patternInk['no-data'] : look.pattern === 'plain' ? null : patternInk[look.pattern],
    look?.veiled ? patternInk.unpublished : null,
  ];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} fill={look?.colour ?? noDataColour} />
      {inks.map((ink, index) => {
        if (!ink) return null;
        const side = ink.gap * scale;
        const turn = ink.kind === 'lines' ? -ink.degrees : 0;
        return (
          <g key={ink.colour}>
            <pattern
              id={`${id}${index}`}
              width={side}
              height={side}
              patternUnits="userSpaceOnUse"
              patternTransform={`translate(0 ${(height - side) / 2}) rotate(${turn})`}
            >
              {ink.kind === 'dots' ? (
                <circle cx={side / 2} cy={side / 2} r={(ink.width * scale) / 2} fill={ink.colour} />
              ) : (
                <rect y={side / 2} width={side} height={ink.width * scale} fill={ink.colour} />
              )}
            </pattern>
            <rect width={width} height={height} fill={`url(#${id}${index})`} />
          </g>
        );
      })}
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke="#6b7280" />
    </svg>
  );
}
