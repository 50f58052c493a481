import { type BusinessRelation, relateBusiness } from './business-words.ts';
import type { SoundOf } from './character-likeness.ts';
import type { CompanyName } from './company-name.ts';
import { relateForms } from './legal-form.ts';
import { type RegionRelation, relateRegions } from './region-words.ts';
import { type TradeDistance, tradeDistance } from './trade-distance.ts';

/** Why two names may or cannot be one; keys below `sweep.reason.`. */
export type NameReason =
  | 'name-same'
  | 'trade-sound'
  | 'trade-shape'
  | 'trade-swapped'
  | 'trade-edited'
  | 'trade-differs'
  | 'business-order'
  | 'business-alike'
  | 'business-shorter'
  | 'business-none'
  | 'business-edited'
  | 'business-differs'
  | 'group-differs'
  | 'region-written'
  | 'region-moved'
  | 'region-missing'
  | 'region-wider'
  | 'region-differs'
  | 'form-written'
  | 'form-missing'
  | 'form-differs'
  | 'unit-written'
  | 'unit-differs'
  | 'number-differs';

export interface NameScore {
  /** 0–1; 1 = the same name, from {@link probableScore} on somebody should look. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** From here on two names may be one; below they are two. */
export const probableScore = 0.6;
/** What cannot be one for a reason of its own, however alike the rest is. */
const apart = 0.5;

const businessFactor: Readonly<Record<BusinessRelation, number>> = {
  same: 1,
  order: 0.94,
  alike: 0.86,
  shorter: 0.78,
  'none-said': 0.76,
  group: 0.55,
  different: 0.35,
};
const regionFactor: Readonly<Record<RegionRelation, number>> = {
  same: 1,
  missing: 0.96,
  wider: 0.88,
  conflict: 0.45,
};

/**
 * How likely two names mean one organisation, with the reasons. Symmetric; 1 only for names that are equal after normalising. A different
 * legal form, number, unit or region makes two organisations however alike the rest is.
 */
export function compareNames(a: CompanyName, b: CompanyName, soundOf: SoundOf): NameScore {
  if (a.key === b.key) return { score: 1, reasons: ['name-same'] };
  if (a.core === '' || b.core === '') return { score: 0, reasons: [] };
  const reasons: NameReason[] = [];
  let score = 0.99;
  const apply = (factor: number, reason: NameReason | null) => {
    score *= factor;
    if (reason) reasons.push(reason);
  };
  const core = compareCores(a, b, soundOf);
  if (core === null) return { score: 0, reasons: ['trade-differs'] };
  apply(core.factor, null);
  reasons.push(...core.reasons);
  const regions = relateRegions(a.regions, b.regions);
  apply(regionFactor[regions], regionReason(regions, a, b));
  const forms = relateForms(a.form, b.form);
  if (forms === 'different') apply(apart, 'form-differs');
  else if (forms === 'vague') apply(0.92, 'form-missing');
  else if (a.formText !== b.formText) apply(0.99, 'form-written');
  const units = relateUnits(a, b, soundOf);
  if (units === 'different') apply(apart, 'unit-differs');
  else if (units === 'written') apply(0.9, 'unit-written');
  if (a.numbers !== b.numbers && units !== 'different') apply(apart, 'number-differs');
  return { score: Math.round(score * 1000) / 1000, reasons };
}

interface CoreScore {
  readonly factor: number;
  readonly reasons: readonly NameReason[];
}

/** Trade name and business; null when the trade names are too far apart to go on. */
function compareCores(a: CompanyName, b: CompanyName, soundOf: SoundOf): CoreScore | null {
  // Without a trade name (鄂尔多斯市煤炭商会) what it does is what it is called.
  if (a.trade === '' || b.trade === '') return compareWhole(a, b, soundOf, 0);
  const trade = tradeDistance(a.trade, b.trade, soundOf);
  // 宏远商茂 has no known business: its slip may stand there, and the trade name is longer than it should be.
  const whole = a.trade.length === b.trade.length ? null : compareWhole(a, b, soundOf, 2);
  if (trade.kind === 'different') return whole;
  const business = relateBusiness(a.business, b.business);
  const parts = {
    factor: trade.similarity * businessFactor[business],
    reasons: [tradeReason(trade), businessReason(business)].filter((reason) => reason !== null),
  };
  return whole && whole.factor > parts.factor ? whole : parts;
}

/** One slip anywhere after the first `kept` characters. */
function compareWhole(a: CompanyName, b: CompanyName, soundOf: SoundOf, kept: number): CoreScore | null {
  if (a.core === b.core) return { factor: 1, reasons: [] };
  const extra = restOf(a.core, b.core);
  // 宏远商贸 and 宏远: one says no business.
  if (extra !== null && kept > 0 && (a.business.length === 0 || b.business.length === 0) && extra.length >= 2)
    return { factor: businessFactor['none-said'], reasons: ['business-none'] };
  if (a.core.slice(0, kept) !== b.core.slice(0, kept)) return null;
  const distance = tradeDistance(a.core, b.core, soundOf);
  return distance.kind === 'different' ? null : { factor: distance.similarity, reasons: ['business-edited'] };
}

/** What the longer text has behind the shorter one, or null when it does not begin with it. */
function restOf(a: string, b: string): string | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.startsWith(short) ? long.slice(short.length) : null;
}

function relateUnits(a: CompanyName, b: CompanyName, soundOf: SoundOf): 'same' | 'written' | 'different' {
  if (a.unit === b.unit && relateRegions(a.unitRegions, b.unitRegions) === 'same') return 'same';
  if ((a.unit === '') !== (b.unit === '')) return 'different';
  if (relateRegions(a.unitRegions, b.unitRegions) === 'conflict') return 'different';
  return tradeDistance(a.unit, b.unit, soundOf).kind === 'different' ? 'different' : 'written';
}

function tradeReason({ kind }: TradeDistance): NameReason | null {
  return kind === 'equal' || kind === 'different' ? null : `trade-${kind}`;
}

function businessReason(business: BusinessRelation): NameReason | null {
  switch (business) {
    case 'same':
      return null;
    case 'none-said':
      return 'business-none';
    case 'group':
      return 'group-differs';
    case 'different':
      return 'business-differs';
    default:
      return `business-${business}`;
  }
}

function regionReason(relation: RegionRelation, a: CompanyName, b: CompanyName): NameReason | null {
  if (relation === 'missing') return 'region-missing';
  if (relation === 'wider') return 'region-wider';
  if (relation === 'conflict') return 'region-differs';
  if (a.regionMoved !== b.regionMoved) return 'region-moved';
  const written = (name: CompanyName) => JSON.stringify(name.regions);
  return written(a) === written(b) ? null : 'region-written';
}
