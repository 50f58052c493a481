import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../modules/account/use-me.ts';
import { Icon } from '../ui/icon.tsx';
import { pageAction } from './page-access.ts';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';
import './navigation.css';

type NamedPage =
  | 'map'
  | 'import'
  | 'sweep'
  | 'board'
  | 'forms'
  | 'sheet'
  | 'plans'
  | 'instructors'
  | 'grading'
  | 'standards'
  | 'venues';

/** The pages of the daily work, the map first; what belongs to accounts is under the user menu. */
const shown: readonly { readonly page: NamedPage; readonly testId: string }[] = [
  { page: 'map', testId: 'map-button' },
  { page: 'import', testId: 'import-button' },
  { page: 'sweep', testId: 'sweep-button' },
  { page: 'board', testId: 'board-button' },
  { page: 'venues', testId: 'venues-button' },
  { page: 'forms', testId: 'forms-button' },
  { page: 'sheet', testId: 'sheet-button' },
];

/** The ledgers 台账 behind the map, under one heading. */
const ledgers: readonly NamedPage[] = ['plans', 'instructors', 'grading', 'standards'];

/** The ways to the pages that the account at work may open. */
export function Navigation({ page }: { page: PageState['page'] }) {
  const { t } = useTranslation();
  const me = useMe();
  const may = (each: NamedPage) => me?.actions.includes(pageAction[each]) ?? false;
  const kept = ledgers.filter(may);
  return (
    <nav className="navigation" aria-label={t('screen.pages')}>
      {shown
        .filter((each) => may(each.page))
        .map((each) => (
          <button
            key={each.page}
            type="button"
            data-testid={each.testId}
            aria-current={page === each.page ? 'page' : undefined}
            onClick={() => navigate({ page: each.page })}
          >
            {t(`screen.page-${each.page}`)}
          </button>
        ))}
      {kept.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: kept.map((each) => ({ key: each, label: t(`screen.page-${each}`) })),
            selectedKeys: [page],
            onClick: ({ key }) => navigate({ page: key as NamedPage }),
          }}
        >
          <button
            type="button"
            data-testid="ledgers-button"
            aria-haspopup="menu"
            aria-current={ledgers.some((each) => each === page) ? 'page' : undefined}
          >
            {t('screen.ledgers')}
            <Icon name="down" />
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
