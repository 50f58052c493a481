import type { SymbolClass } from '../../../shared/symbol.ts';
import { type SymbolIcon, symbolIcon } from '../../map/symbol-icon.ts';
import './symbol-mark.css';

/** The map's own symbol beside a text: same shapes, drawn as SVG. */
export function SymbolMark({ symbolClass, size = 18 }: { symbolClass: SymbolClass; size?: number }) {
  return <IconMark icon={symbolIcon(symbolClass)} size={size} />;
}

/** Any icon of the map as SVG. */
export function IconMark({ icon, size }: { icon: SymbolIcon; size: number }) {
  const { items, scale, sidePixels } = icon;
  const side = sidePixels / scale;
  const shown = Math.min(size, sidePixels);
  return (
    <svg
      className="symbol-mark"
      width={size}
      height={size}
      viewBox={`${(-side * size) / shown / 2} ${(-side * size) / shown / 2} ${(side * size) / shown} ${(side * size) / shown}`}
      aria-hidden="true"
    >
      {items.map((item, index) => {
        const key = `${item.kind}-${index}`;
        if (item.kind === 'path') {
          return (
            <path
              key={key}
              d={item.d}
              fill={item.fill ?? 'none'}
              stroke={item.stroke?.colour ?? 'none'}
              strokeWidth={item.stroke?.widthMillimetres ?? 0}
              strokeLinejoin="round"
            />
          );
        }
        if (item.kind !== 'text') return null;
        return (
          <text
            key={key}
            x={item.x}
            y={item.y}
            fontSize={item.sizeMillimetres}
            fontWeight="bold"
            fill={item.colour}
            textAnchor="middle"
          >
            {item.text}
          </text>
        );
      })}
    </svg>
  );
}
