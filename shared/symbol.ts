import { isAboveScale, type OrganisationRecord } from './organisation.ts';

/**
 * The symbol table of the map (design: map-sheet). Screen and sheet both draw from it: shape says what, fill says whether, a digit
 * says how well; colour only repeats it.
 */
export const symbolClasses = [
  'enterprise-star-1',
  'enterprise-star-2',
  'enterprise-star-3',
  'enterprise-star-4',
  'enterprise-star-5',
  'enterprise-ungraded',
  'social-star-1',
  'social-star-2',
  'social-star-3',
  'social-star-4',
  'social-star-5',
  'social-ungraded',
  'unorganised-above-scale',
  'unorganised-below-scale',
  'social-unorganised',
] as const;
export type SymbolClass = (typeof symbolClasses)[number];

export type SymbolShape = 'star' | 'disc' | 'square' | 'diamond' | 'circle';

export interface MapSymbol {
  readonly shape: SymbolShape;
  /** Fill colour, or null for a hollow symbol. */
  readonly fill: string | null;
  readonly stroke: string;
  /** Outline width as a share of the symbol's diameter. */
  readonly strokeShare: number;
  /** Width of the white halo as a share of the diameter; 0 = none. */
  readonly haloShare: number;
  /** Digit drawn in white inside once the symbol is at least 14 px. */
  readonly digit: 1 | 2 | 3 | 4 | 5 | null;
  /** Diameter on screen in CSS pixels at town level; unorganised above-scale ones have three steps by employees. */
  readonly sizePixels: number;
  /** Diameter on the sheet in millimetres. */
  readonly sizeMillimetres: number;
  /** Higher is drawn later, on top. */
  readonly order: number;
}

/** Light (1 star) to dark (5 stars): one hue, monotone in lightness, so that it survives a black-and-white copier. */
export const gradeColours = ['#e58a86', '#d9605c', '#c53a38', '#a51d22', '#7a0c14'] as const;
/** Organised, not graded: same hue. */
export const organisedColour = '#c53a38';
/** Amber-brown of the unorganised above-scale ones: tells apart from the reds also without red-green vision, by lightness and shape. */
export const unorganisedColour = '#9a5b00';
export const quietColour = '#6b7280';
export const venueColour = '#1d5fa8';

const star = (grade: 1 | 2 | 3 | 4 | 5, shape: 'star' | 'square'): MapSymbol => ({
  shape,
  fill: gradeColours[grade - 1] ?? organisedColour,
  stroke: '#ffffff',
  strokeShare: 0.06,
  haloShare: 0,
  digit: grade,
  sizePixels: shape === 'star' ? 19 : 16,
  sizeMillimetres: shape === 'star' ? 4.2 : 3.4,
  order: 10 + grade,
});

export const symbolTable: Readonly<Record<SymbolClass, MapSymbol>> = {
  'enterprise-star-1': star(1, 'star'),
  'enterprise-star-2': star(2, 'star'),
  'enterprise-star-3': star(3, 'star'),
  'enterprise-star-4': star(4, 'star'),
  'enterprise-star-5': star(5, 'star'),
  'enterprise-ungraded': {
    shape: 'disc',
    fill: organisedColour,
    stroke: '#ffffff',
    strokeShare: 0.08,
    haloShare: 0,
    digit: null,
    sizePixels: 11,
    sizeMillimetres: 2.4,
    order: 10,
  },
  'social-star-1': star(1, 'square'),
  'social-star-2': star(2, 'square'),
  'social-star-3': star(3, 'square'),
  'social-star-4': star(4, 'square'),
  'social-star-5': star(5, 'square'),
  'social-ungraded': {
    shape: 'square',
    fill: organisedColour,
    stroke: '#ffffff',
    strokeShare: 0.08,
    haloShare: 0,
    digit: null,
    sizePixels: 11,
    sizeMillimetres: 2.4,
    order: 9,
  },
  'unorganised-above-scale': {
    shape: 'diamond',
    fill: null,
    stroke: unorganisedColour,
    strokeShare: 0.18,
    haloShare: 0.12,
    digit: null,
    sizePixels: 20,
    sizeMillimetres: 4.6,
    order: 100,
  },
  'unorganised-below-scale': {
    shape: 'circle',
    fill: null,
    stroke: quietColour,
    strokeShare: 0.16,
    haloShare: 0,
    digit: null,
    sizePixels: 8,
    sizeMillimetres: 1.8,
    order: 1,
  },
  'social-unorganised': {
    shape: 'square',
    fill: null,
    stroke: quietColour,
    strokeShare: 0.16,
    haloShare: 0,
    digit: null,
    sizePixels: 8,
    sizeMillimetres: 1.8,
    order: 2,
  },
};

/** Size steps of the unorganised above-scale diamond, by employees: factor on the symbol's diameter. */
export const employeeSteps = [
  { from: 0, factor: 1 },
  { from: 200, factor: 1.3 },
  { from: 1000, factor: 1.6 },
] as const;

export function employeeFactor(employees: number | null): number {
  let factor = 1;
  for (const step of employeeSteps) if ((employees ?? 0) >= step.from) factor = step.factor;
  return factor;
}

type Classified = Pick<OrganisationRecord, 'sector' | 'employees'> & {
  readonly partyOrganisation: { readonly grade: number } | null;
};

/**
 * The class of an organisation on the map at a quarter.
 * @param threshold employees from which an enterprise is above-scale in that year.
 */
export function classify(organisation: Classified, threshold: number): SymbolClass {
  const { partyOrganisation, sector } = organisation;
  if (partyOrganisation) {
    return partyOrganisation.grade > 0
      ? (`${sector}-star-${partyOrganisation.grade}` as SymbolClass)
      : `${sector}-ungraded`;
  }
  if (sector === 'social') return 'social-unorganised';
  return isAboveScale(organisation, threshold) ? 'unorganised-above-scale' : 'unorganised-below-scale';
}
