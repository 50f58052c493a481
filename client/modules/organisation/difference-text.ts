import { useTranslation } from 'react-i18next';
import { type FieldDifference, placeDecimals, type RecordField } from '../../../shared/record-difference.ts';
import { type DivisionTree, pathTo } from '../division/division-tree.ts';
import { useIndustryText } from './facet-text.ts';

/** Facts that the list of facts above calls by another word. */
const otherKeys: Partial<Record<RecordField, string>> = {
  divisionCode: 'division',
  place: 'location',
  partyOrganisation: 'party',
};

/** The key of a fact's name. */
export function factNameKey(field: RecordField): string {
  return `screen.fact-${otherKeys[field] ?? field}`;
}

/** One side of a difference in words; what is not known, not located or not organised says so. */
export function useDifferenceText(
  tree: DivisionTree,
): (difference: FieldDifference, side: 'before' | 'after') => string {
  const { t } = useTranslation();
  const industryText = useIndustryText();
  return (difference, side) => {
    const unknown = t('screen.unknown');
    switch (difference.field) {
      case 'divisionCode': {
        const code = difference[side];
        return code === null ? unknown : divisionText(tree, code);
      }
      case 'sector':
        return difference[side] === null ? unknown : t(`screen.sector-${difference[side]}`);
      case 'industry':
        return difference[side] === null ? unknown : industryText(difference[side]);
      case 'place':
        return (
          difference[side]?.map((degrees) => degrees.toFixed(placeDecimals)).join(', ') ??
          t('screen.changes-unlocated')
        );
      case 'employees':
      case 'members':
        return difference[side] === null ? unknown : t('screen.people', { count: difference[side] });
      case 'status':
        return difference[side] === null ? unknown : t(`screen.status-${difference[side]}`);
      case 'partyOrganisation':
        return difference[side]?.name ?? t('screen.organised-unorganised');
      default:
        return difference[side] ?? unknown;
    }
  };
}

/** Below the city, as the facts above write it; a division that is no more by its code. */
function divisionText(tree: DivisionTree, code: string): string {
  const path = pathTo(tree, code);
  const shown = path.length > 1 ? path.slice(1) : path;
  return shown.map((node) => node.shortName).join(' / ') || code;
}
