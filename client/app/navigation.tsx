import { useTranslation } from 'react-i18next';
import { useMe } from '../modules/account/use-me.ts';
import { pageAction } from './page-access.ts';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';
import './navigation.css';

type NamedPage = 'map' | 'import' | 'sweep' | 'board' | 'sheet';

/** The pages of the daily work, the map first; what belongs to accounts is under the user menu. */
const shown: readonly { readonly page: NamedPage; readonly testId: string }[] = [
  { page: 'map', testId: 'map-button' },
  { page: 'import', testId: 'import-button' },
  { page: 'sweep', testId: 'sweep-button' },
  { page: 'board', testId: 'board-button' },
  { page: 'sheet', testId: 'sheet-button' },
];

/** The ways to the pages that the account at work may open. */
export function Navigation({ page }: { page: PageState['page'] }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className="navigation" aria-label={t('screen.pages')}>
      {shown
        .filter((each) => me?.actions.includes(pageAction[each.page]))
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
    </nav>
  );
}
