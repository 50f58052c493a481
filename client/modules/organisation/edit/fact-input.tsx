import { Input, Radio, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { industryCodes } from '../../../../shared/industry.ts';
import { operatingStatuses, sectors } from '../../../../shared/organisation.ts';
import type { FactField } from '../../../../shared/organisation-facts.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { useIndustryText } from '../facet-text.ts';
import { divisionText } from '../fact-text.ts';

interface Props {
  readonly id: string;
  readonly field: FactField;
  readonly value: string;
  readonly tree: DivisionTree;
  readonly onChange: (text: string) => void;
}

/** Counts and dates. */
const short = new Set<FactField>(['founded', 'employees', 'members', 'activists', 'developedThisYear']);

/** The control that fits a fact. Counts and dates are read as they are typed in lists: `120人`, `2013年5月`. */
export function FactInput({ id, field, value, tree, onChange }: Props) {
  const { t } = useTranslation();
  const industryText = useIndustryText();
  const divisions = useMemo(
    () =>
      [...tree.byCode.values()]
        // Records belong to the units that report; one of a banner's own is shown until it is moved.
        .filter(({ level, code }) => level === 'township' || code === value)
        .map(({ code }) => ({ value: code, label: divisionText(tree, code) })),
    [tree, value],
  );
  switch (field) {
    case 'divisionCode':
      return (
        <Select
          id={id}
          value={value || null}
          options={divisions}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('record.choose-division')}
          onChange={(code) => onChange(code ?? '')}
        />
      );
    case 'sector':
      return (
        <Radio.Group
          id={id}
          value={value || null}
          options={sectors.map((each) => ({ value: each, label: t(`screen.sector-${each}`) }))}
          onChange={({ target }) => onChange(String(target.value))}
        />
      );
    case 'status':
      return (
        <Select
          id={id}
          value={value}
          options={operatingStatuses.map((each) => ({ value: each, label: t(`screen.status-${each}`) }))}
          onChange={onChange}
        />
      );
    case 'industry':
      return (
        <Select
          id={id}
          value={value || null}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('screen.unknown')}
          options={industryCodes.map((code) => ({ value: code, label: `${code} ${industryText(code)}` }))}
          onChange={(code) => onChange(code ?? '')}
        />
      );
    default:
      return (
        <Input
          id={id}
          value={value}
          maxLength={short.has(field) ? 40 : 200}
          placeholder={t(`record.hint-${field}`)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}
