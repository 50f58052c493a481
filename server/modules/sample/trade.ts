import type { IndustryCode } from '../../../shared/industry.ts';
import type { SettlementRank } from './settlement.ts';

/** How a firm of this trade is called and registered. */
export type TradeForm = 'company' | 'mine' | 'cooperative' | 'law' | 'accounting' | 'shop' | 'clinic';

/** Where it stands: on a street of the town, a plot of a park, a road out of town, in a village, or out in the field. */
export type Ground = 'street' | 'plot' | 'road' | 'village' | 'outlying';

/** A line of business of the sample city. */
export interface Trade {
  readonly key: string;
  readonly industry: IndustryCode;
  /** What stands between the brand 字号 and the legal form. */
  readonly phrases: readonly string[];
  readonly form: TradeForm;
  readonly brand: 'plain' | 'digital' | 'table' | 'shop';
  readonly medianEmployees: number;
  /** Spread of the logarithm of the employees. */
  readonly spread: number;
  /** Share of the employees who are members, on average. */
  readonly memberShare: number;
  readonly ground: Ground;
  /** How frequent it is by rank of the settlement. */
  readonly frequency: Readonly<Record<SettlementRank, number>>;
  /** Names of divisions where it is four times as frequent. */
  readonly hint?: RegExp;
}

/** Frequencies in the order of `settlementRanks`, to keep the tables below readable as tables. */
export function frequency(
  subdistrict: number,
  seat: number,
  park: number,
  town: number,
  rural: number,
): Trade['frequency'] {
  return { subdistrict, seat, park, town, rural };
}
