import { Button, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  emptyFilter,
  type Facet,
  facetChoices,
  facets,
  isEmptyFilter,
  type OrganisationFilter,
  toggleFacet,
} from '../../../shared/organisation-filter.ts';
import { facetNameKey, useFacetText } from './facet-text.ts';
import './filter-panel.css';
import './filter-chips.css';

interface Props {
  readonly filter: OrganisationFilter;
  readonly onChange: (filter: OrganisationFilter) => void;
}

/** Those an official asks for by name; the rest is chosen behind an indicator and shown as a chip. */
const offered = facets.filter(
  (facet) =>
    facet !== 'industry' &&
    (facetChoices[facet].length > 2 || facet === 'sector' || facet === 'scale' || facet === 'organised'),
);

/** Every facet with its choices; chosen ones of a facet add up, facets narrow one another. */
export function FilterPanel({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const facetText = useFacetText();
  const tags = (facet: Facet) => (
    <fieldset className="facet" key={facet}>
      <legend className="facet-name">{t(facetNameKey(facet))}</legend>
      <span className="facet-choices">
        {facetChoices[facet].map((value) => {
          const chosen = (filter[facet] as readonly (string | number)[]).includes(value);
          return (
            <button
              key={value}
              type="button"
              className={chosen ? 'facet-choice chosen' : 'facet-choice'}
              aria-pressed={chosen}
              onClick={() => onChange(toggleFacet(filter, facet, value))}
            >
              {facetText(facet, value)}
            </button>
          );
        })}
      </span>
    </fieldset>
  );
  return (
    <section className="filter-panel" aria-label={t('screen.filter')}>
      {offered.map(tags)}
      <div className="facet">
        <span className="facet-name">{t('screen.industry')}</span>
        <Select
          mode="multiple"
          className="facet-select"
          aria-label={t('screen.industry')}
          placeholder={t('screen.any')}
          value={[...filter.industry]}
          options={facetChoices.industry.map((code) => ({ value: code, label: facetText('industry', code) }))}
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount="responsive"
          onChange={(industry) => onChange({ ...filter, industry })}
        />
      </div>
      <Button block disabled={isEmptyFilter(filter)} onClick={() => onChange(emptyFilter)}>
        {t('screen.clear-filter')}
      </Button>
    </section>
  );
}

interface ChipProps extends Props {
  /** Only what the map shows is counted and listed; a chip of its own. */
  readonly inView: boolean;
  readonly onInView: (inView: boolean) => void;
  readonly onClear: () => void;
}

/** Facets with fewer than this many chosen get a chip for each, others one chip. */
const manyChosen = 5;

/** The chosen values as chips over the map: each can be taken away, or all at once. */
export function FilterChips({ filter, onChange, inView, onInView, onClear }: ChipProps) {
  const { t } = useTranslation();
  const facetText = useFacetText();
  if (isEmptyFilter(filter) && !inView) return null;
  const chip = (key: string, name: string, onClose: () => void) => (
    <Tag
      key={key}
      closable={{ 'aria-label': t('screen.remove-chip', { name }) }}
      onClose={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {name}
    </Tag>
  );
  return (
    <fieldset className="chips" aria-label={t('screen.filter-chosen')}>
      {inView && chip('in-view', t('screen.in-view'), () => onInView(false))}
      {facets.flatMap((facet) => {
        const values = filter[facet];
        if (values.length < manyChosen)
          return values.map((value) => {
            const yesNo = facet === 'instructed' || facet === 'developed';
            const name = facetText(facet, value);
            return chip(`${facet}-${value}`, yesNo ? `${t(facetNameKey(facet))}：${name}` : name, () =>
              onChange(toggleFacet(filter, facet, value)),
            );
          });
        const [first] = values;
        const name = t('official.chip-many', {
          name: facetText(facet, first ?? ''),
          count: values.length,
        });
        return [chip(facet, name, () => onChange({ ...filter, [facet]: [] }))];
      })}
      <Button size="small" type="link" onClick={onClear}>
        {t('screen.clear-all')}
      </Button>
    </fieldset>
  );
}
