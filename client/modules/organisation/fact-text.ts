import { useTranslation } from 'react-i18next';
import { placeDecimals, type RecordFacts, type RecordField } from '../../../shared/record-difference.ts';
import { type DivisionTree, pathTo } from '../division/division-tree.ts';
import { useIndustryText } from './facet-text.ts';

/** Facts that the list of facts calls by another word. */
const otherKeys: Partial<Record<RecordField, string>> = {
  divisionCode: 'division',
  place: 'location',
  partyOrganisation: 'party',
};

/** The key of a fact's name. */
export function factNameKey(field: RecordField): string {
  return `screen.fact-${otherKeys[field] ?? field}`;
}

/** A fact in words; what is not known, not located or not organised says so. */
export function useFactText(
  tree: DivisionTree,
): <Field extends RecordField>(field: Field, value: RecordFacts[Field]) => string {
  const { t } = useTranslation();
  const industryText = useIndustryText();
  return (field, value) => {
    if (value === null) {
      if (field === 'place') return t('screen.changes-unlocated');
      return t(field === 'partyOrganisation' ? 'screen.organised-unorganised' : 'screen.unknown');
    }
    switch (field) {
      case 'divisionCode':
        return divisionText(tree, String(value));
      case 'sector':
        return t(`screen.sector-${value}`);
      case 'status':
        return t(`screen.status-${value}`);
      case 'industry':
        return industryText(String(value));
      case 'employees':
      case 'members':
      case 'activists':
      case 'developedThisYear':
        return t('screen.people', { count: Number(value) });
      default:
        if (typeof value !== 'object') return String(value);
        return 'name' in value
          ? value.name
          : value.map((degrees) => degrees.toFixed(placeDecimals)).join(', ');
    }
  };
}

/** Below the city, as the facts write it; a division that is no more by its code. */
export function divisionText(tree: DivisionTree, code: string): string {
  const path = pathTo(tree, code);
  const shown = path.length > 1 ? path.slice(1) : path;
  return shown.map((node) => node.shortName).join(' / ') || code;
}
