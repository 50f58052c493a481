import type { AreaValue } from '../../../../shared/choropleth.ts';
import type { IndicatorKey } from '../../../../shared/indicator.ts';
import type { OrganisationChange } from '../../../../shared/organisation-change.ts';
import type { Quarter } from '../../../../shared/quarter.ts';

/** A theme with what it needs beside the quarter's columns. Made by `useThemeData`, drawn by `buildScene`, explained by `ThemeLegend`. */
export type ThemeData =
  | { readonly kind: 'gaps' }
  | { readonly kind: 'symbols' }
  | {
      readonly kind: 'change';
      /** The earlier quarter. */
      readonly against: Quarter;
      /** What became of an organisation since then, by id; the others are unchanged. */
      readonly changeOf: ReadonlyMap<string, OrganisationChange>;
    }
  | {
      readonly kind: 'indicator';
      readonly indicator: IndicatorKey;
      /** Share 0–1, or null for "rising". */
      readonly target: number | null;
      /** The divisions coloured: the ones directly below the shown one. */
      readonly areas: readonly AreaValue[];
    };
