import { changeSizeMillimetres, changeSizePixels, drawChange } from '../../shared/change-symbol.ts';
import type { SceneItem } from '../../shared/map-sheet/scene.ts';
import { drawSymbol, drawVenue } from '../../shared/map-sheet/symbol-ink.ts';
import { type OrganisationChange, organisationChanges } from '../../shared/organisation-change.ts';
import {
  employeeSteps,
  type SymbolClass,
  symbolClasses,
  symbolTable,
  venueColour,
} from '../../shared/symbol.ts';

/** A symbol of the screen: the very shapes of the sheet, scaled from millimetres to the CSS pixels of the symbol table. */
export interface SymbolIcon {
  readonly name: string;
  readonly items: readonly SceneItem[];
  /** CSS pixels per millimetre. */
  readonly scale: number;
  /** Side of the square it is drawn in, CSS pixels. */
  readonly sidePixels: number;
}

/** Without its digit a star is still a star: the digit needs 14 px. */
type Detail = 'full' | 'plain';

export function symbolIcon(symbolClass: SymbolClass, step = 0, detail: Detail = 'full'): SymbolIcon {
  const symbol = symbolTable[symbolClass];
  const { from, factor } = employeeSteps[step] ?? employeeSteps[0];
  const items = drawSymbol(symbolClass, [0, 0], from);
  const reach = symbol.shape === 'star' || symbol.shape === 'square' ? 1.24 : 1.04;
  const grown = symbolClass === 'unorganised-above-scale' ? factor : 1;
  return {
    name: iconName(symbolClass, step, detail),
    items: detail === 'plain' ? items.filter((item) => item.kind !== 'text') : items,
    scale: symbol.sizePixels / symbol.sizeMillimetres,
    sidePixels: Math.ceil(
      symbol.sizePixels * (grown * reach + symbol.strokeShare + 2 * symbol.haloShare) + 2,
    ),
  };
}

export function iconName(symbolClass: SymbolClass, step: number, detail: Detail): string {
  return `${symbolClass}/${step}${detail === 'plain' ? '/plain' : ''}`;
}

/** Index of the employee step; only the unorganised above-scale diamond has more than one. */
export function employeeStep(symbolClass: SymbolClass, employees: number): number {
  if (symbolClass !== 'unorganised-above-scale') return 0;
  return Math.max(
    0,
    employeeSteps.findLastIndex((step) => employees >= step.from),
  );
}

/** The house of a venue: filled = open for sharing, outline = own use only. */
export function venueIcon(open: boolean): SymbolIcon {
  return {
    name: venueIconName(open),
    items: drawVenue([0, 0], open, venueColour),
    scale: 5.4,
    sidePixels: 20,
  };
}

export function venueIconName(open: boolean): string {
  return open ? 'venue/open' : 'venue/own';
}

/** The mark of what became of an organisation. */
export function changeIcon(change: OrganisationChange, detail: Detail = 'full'): SymbolIcon {
  return {
    name: `${changeIconName(change)}${detail === 'plain' ? '/plain' : ''}`,
    items: drawChange(change, [0, 0]),
    scale: changeSizePixels / changeSizeMillimetres,
    sidePixels: changeSizePixels + 2,
  };
}

export function changeIconName(change: OrganisationChange): string {
  return `change/${change}`;
}

/** Every image the map needs. */
export function listSymbolIcons(): SymbolIcon[] {
  const symbols = symbolClasses.flatMap((symbolClass) => {
    const steps = symbolClass === 'unorganised-above-scale' ? [0, 1, 2] : [0];
    return steps.flatMap((step) => [symbolIcon(symbolClass, step), symbolIcon(symbolClass, step, 'plain')]);
  });
  // Marks of change have no digit to lose, but the map asks for both.
  const changes = organisationChanges.flatMap((each) => [changeIcon(each), changeIcon(each, 'plain')]);
  return [...symbols, ...changes, venueIcon(true), venueIcon(false)];
}
