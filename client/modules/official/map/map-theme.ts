import { type IndicatorKey, indicatorKeys } from '../../../../shared/indicator.ts';

/**
 * What the map tells: where organisations are missing (the official's default), every organisation by its symbol, what became of each
 * since a quarter, or one indicator by division.
 */
export const plainThemes = ['gaps', 'symbols', 'change'] as const;
export type MapTheme = (typeof plainThemes)[number] | IndicatorKey;

/** In the order of the switch. */
export const mapThemes: readonly MapTheme[] = [...plainThemes, ...indicatorKeys];

/** The theme an address names, or null for anything else. */
export function parseMapTheme(text: string | null): MapTheme | null {
  return mapThemes.find((each) => each === text) ?? null;
}

/** The indicator a theme colours divisions by; null for the themes of single organisations. */
export function indicatorOf(theme: MapTheme): IndicatorKey | null {
  return indicatorKeys.find((key) => key === theme) ?? null;
}
