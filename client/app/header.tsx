import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../shared/quarter.ts';
import { DivisionPicker } from '../modules/division/division-picker.tsx';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { usePoints } from '../modules/organisation/points-query.ts';
import { SearchBox } from '../modules/organisation/search-box.tsx';
import { LanguageSwitch } from '../modules/setting/language-switch.tsx';
import { QuarterPicker } from '../modules/setting/quarter-picker.tsx';
import { Icon } from '../ui/icon.tsx';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';
import './header.css';

interface Props {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly quarters: readonly Quarter[];
}

/** Where and when, search, and the ways to the other pages. */
export function Header({ state, tree, divisionCode, quarter, quarters }: Props) {
  const { t } = useTranslation();
  const points = usePoints(quarter);
  const isMap = state.page === 'map';
  return (
    <header className="header">
      <button type="button" className="brand" onClick={() => navigate({ page: 'map' })}>
        {/* The picture carries the name: on a phone it stands alone. */}
        <img src="/fenbu.svg" alt={t('screen.product')} width="26" height="26" />
        <span className="brand-name" aria-hidden="true">
          {t('screen.product')}
        </span>
        <span className="brand-long">{t('screen.product-long')}</span>
      </button>
      <QuarterPicker quarters={quarters} value={quarter} onChange={(next) => navigate({ quarter: next })} />
      <DivisionPicker
        tree={tree}
        code={divisionCode}
        onChange={(code) => navigate({ divisionCode: code, view: null })}
      />
      {isMap && points.data && (
        <SearchBox
          columns={points.data}
          tree={tree}
          onSelect={(id) => navigate({ selectedId: id, placing: false })}
        />
      )}
      <nav className="actions" aria-label={t('screen.actions')}>
        <Button
          data-testid="import-button"
          aria-label={t('screen.import')}
          aria-current={state.page === 'import' ? 'page' : undefined}
          icon={<Icon name="upload" />}
          onClick={() => navigate({ page: 'import' })}
        >
          <span className="action-text">{t('screen.import')}</span>
        </Button>
        <Button
          data-testid="sheet-button"
          aria-label={t('screen.sheet')}
          aria-current={state.page === 'sheet' ? 'page' : undefined}
          icon={<Icon name="sheet" />}
          onClick={() => navigate({ page: 'sheet' })}
        >
          <span className="action-text">{t('screen.sheet')}</span>
        </Button>
        <LanguageSwitch />
      </nav>
    </header>
  );
}
