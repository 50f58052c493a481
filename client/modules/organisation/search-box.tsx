import { AutoComplete, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';
import { symbolClasses } from '../../../shared/symbol.ts';
import { Icon } from '../../ui/icon.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { searchOrganisations } from './search.ts';
import { SymbolMark } from './symbol-mark.tsx';
import './search-box.css';

interface Props {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  readonly onSelect: (id: string) => void;
}

/** Finds an organisation of the quarter by name, code or pinyin initials, wherever in the scope it is. */
export function SearchBox({ columns, tree, onSelect }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const everywhere = useMemo(() => new Uint8Array(columns.divisionCodes.length).fill(1), [columns]);
  const options = useMemo(
    () =>
      searchOrganisations(columns, text, everywhere).map(({ row }) => ({
        value: columns.ids[row] ?? '',
        label: (
          <span className="search-hit">
            <SymbolMark symbolClass={symbolClasses[columns.symbolClass[row] ?? 0] ?? 'enterprise-ungraded'} />
            <span className="search-name">{columns.names[row]}</span>
            <span className="search-place">
              {tree.byCode.get(columns.divisionCodes[columns.division[row] ?? 0] ?? '')?.shortName}
            </span>
          </span>
        ),
      })),
    [columns, tree, text, everywhere],
  );
  return (
    <AutoComplete
      className="search-box"
      classNames={{ popup: { root: 'search-popup' } }}
      value={text}
      options={options}
      popupMatchSelectWidth={false}
      defaultActiveFirstOption
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text.trim() === '' ? null : t('screen.search-nothing')}
      onSelect={(id: string) => {
        setText('');
        onSelect(id);
      }}
    >
      <Input
        allowClear
        prefix={<Icon name="search" />}
        placeholder={t('screen.search')}
        aria-label={t('screen.search')}
      />
    </AutoComplete>
  );
}
