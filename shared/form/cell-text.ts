import type { DocumentCell } from './form-document.ts';

/** `1,234`. Without the locale of the machine. */
export function countText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** What a cell says: `1,234`, `66.7%`, `+3`, `-0.4` (percentage points), `—`. */
export function cellText(value: number | null, style: DocumentCell['style']): string {
  if (value === null) return '—';
  const sign = value > 0 ? '+' : value < 0 ? '-' : '';
  switch (style) {
    case 'count':
      return countText(value);
    case 'rate':
      return `${(value * 100).toFixed(1)}%`;
    case 'points': {
      const points = Math.abs(value).toFixed(1);
      return points === '0.0' ? '0.0' : `${sign}${points}`;
    }
    case 'change':
      return `${sign}${countText(Math.abs(value))}`;
  }
}
