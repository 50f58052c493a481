import { Button, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFacetText } from './facet-text.ts';
import {
  emptyFilter,
  type Facet,
  facetChoices,
  facets,
  isEmptyFilter,
  type OrganisationFilter,
  toggleFacet,
} from './filter.ts';
import './filter-panel.css';
import './filter-chips.css';

interface Props {
  readonly filter: OrganisationFilter;
  readonly onChange: (filter: OrganisationFilter) => void;
}

/** Every facet with its choices; chosen ones of a facet add up, facets narrow one another. */
export function FilterPanel({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const facetText = useFacetText();
  const tags = (facet: Facet) => (
    <fieldset className="facet" key={facet}>
      <legend className="facet-name">{t(`screen.${facet}`)}</legend>
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
      {facets.filter((facet) => facet !== 'industry').map(tags)}
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

/** The chosen values as chips over the map: each can be taken away, or all at once. */
export function FilterChips({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const facetText = useFacetText();
  if (isEmptyFilter(filter)) return null;
  return (
    <fieldset className="chips" aria-label={t('screen.filter-chosen')}>
      {facets.flatMap((facet) =>
        filter[facet].map((value) => (
          <Tag
            key={`${facet}-${value}`}
            closable={{ 'aria-label': t('screen.remove-chip', { name: facetText(facet, value) }) }}
            onClose={(event) => {
              event.preventDefault();
              onChange(toggleFacet(filter, facet, value));
            }}
          >
            {facetText(facet, value)}
          </Tag>
        )),
      )}
      <Button size="small" type="link" onClick={() => onChange(emptyFilter)}>
        {t('screen.clear-all')}
      </Button>
    </fieldset>
  );
}
