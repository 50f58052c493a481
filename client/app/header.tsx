import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../shared/quarter.ts';
import { UserMenu } from '../modules/account/user-menu.tsx';
import { DivisionPicker } from '../modules/division/division-picker.tsx';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { NoticeBell } from '../modules/notice/notice-bell.tsx';
import { usePoints } from '../modules/organisation/points-query.ts';
import { SearchBox } from '../modules/organisation/search-box.tsx';
import { ReportStatusChip } from '../modules/report/status-chip.tsx';
import { LanguageSwitch } from '../modules/setting/language-switch.tsx';
import { QuarterPicker } from '../modules/setting/quarter-picker.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Navigation } from './navigation.tsx';
import { openReport } from './open-report.ts';
import { navigate } from './page-state.ts';
import { initialState, type PageState } from './url-state.ts';
import './header.css';

interface Props {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly quarters: readonly Quarter[];
}

/** Accounts, changes of divisions and the audit are not about a division and a quarter. */
const asides: ReadonlySet<PageState['page']> = new Set(['account', 'accounts', 'divisions', 'audit']);

/** Where and when, search, the ways to the other pages, what is new, and who one is. */
export function Header({ state, tree, divisionCode, quarter, quarters }: Props) {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 899px)');
  const [searching, setSearching] = useState(false);
  const points = usePoints(quarter, state.asOf);
  const aside = asides.has(state.page);
  const searchable = state.page === 'map' && points.data;
  return (
    <header className="header">
      <button
        type="button"
        className="brand"
        aria-current={phone && state.page === 'map' ? 'page' : undefined}
        onClick={() =>
          navigate(state.page === 'map' ? { ...initialState, asOf: state.asOf } : { page: 'map' })
        }
      >
        {/* The picture carries the name: on a phone it stands alone. */}
        <img src="/fenbu.svg" alt={t('screen.product')} width="26" height="26" />
        <span className="brand-name" aria-hidden="true">
          {t('screen.product')}
        </span>
        <span className="brand-long">{t('screen.product-long')}</span>
      </button>
      {!aside && (
        <>
          <QuarterPicker
            quarters={quarters}
            value={quarter}
            onChange={(next) => navigate({ quarter: next })}
          />
          {/* Beside the map the panel says it. */}
          {(phone || state.page !== 'map') && (
            <ReportStatusChip divisionCode={divisionCode} quarter={quarter} onOpen={openReport(quarter)} />
          )}
          <DivisionPicker
            tree={tree}
            code={divisionCode}
            onChange={(code) => navigate({ divisionCode: code, view: null })}
          />
        </>
      )}
      {searchable && phone && (
        <Button
          className="search-toggle"
          aria-label={t('screen.search')}
          aria-expanded={searching}
          icon={<Icon name="search" />}
          onClick={() => setSearching(!searching)}
        />
      )}
      {searchable && (searching || !phone) && (
        <SearchBox
          columns={points.data}
          tree={tree}
          onSelect={(id) => {
            setSearching(false);
            navigate({ selectedId: id, placing: false });
          }}
        />
      )}
      <Navigation page={state.page} />
      <div className="own">
        {!phone && <LanguageSwitch />}
        <NoticeBell
          tree={tree}
          onOpen={(code, at, about) =>
            navigate({
              ...(about === 'shares' ? { page: 'venues', tab: 'shares' } : { page: 'map', list: 'check' }),
              divisionCode: code,
              quarter: at,
              view: null,
              selectedId: null,
              placing: false,
            })
          }
        />
        <UserMenu
          divisionName={(code) => tree.byCode.get(code)?.name ?? code}
          onOpen={(page) => navigate({ page })}
        />
      </div>
    </header>
  );
}
