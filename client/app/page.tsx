import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBaseMap, useDivisions } from '../modules/division/division-queries.ts';
import { buildTree } from '../modules/division/division-tree.ts';
import { useErrorText } from '../modules/setting/error-text.ts';
import { useInfo } from '../modules/setting/info-query.ts';
import { useQuarterText } from '../modules/setting/quarter-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Header } from './header.tsx';
import { MapPage } from './map-page.tsx';
import { navigate, usePageState } from './page-state.ts';

const ImportPage = lazy(() =>
  import('../modules/import/import-page.tsx').then((module) => ({ default: module.ImportPage })),
);
const SheetPreview = lazy(() =>
  import('../modules/map-sheet/sheet-preview.tsx').then((module) => ({ default: module.SheetPreview })),
);
const backToMap = () => navigate({ page: 'map' });

/** The frame around every page, and the page the address asks for. */
export function Page() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const client = useQueryClient();
  const state = usePageState();
  const info = useInfo();
  const divisions = useDivisions();
  // Fetched at once, beside what decides which page is shown: most openings lead to the map.
  useBaseMap();
  const tree = useMemo(
    () => (info.data && divisions.data ? buildTree(divisions.data, info.data.rootCode) : null),
    [info.data, divisions.data],
  );
  const quarter = state.quarter ?? info.data?.defaultQuarter ?? null;
  const wanted = state.divisionCode === null ? undefined : tree?.byCode.get(state.divisionCode);
  const division = wanted ?? tree?.root ?? null;
  const title = division && quarter ? `${division.shortName} ${quarterText(quarter)}` : null;
  useEffect(() => {
    document.title = [t('screen.product'), title ?? t('screen.product-long')].join(' · ');
  }, [t, title]);

  const error = info.error ?? divisions.error;
  if (error) {
    return (
      <main className="page-failed">
        <FailureNote
          text={errorText(error)}
          retryText={t('screen.retry')}
          onRetry={() => void Promise.all([info.refetch(), divisions.refetch()])}
        />
      </main>
    );
  }
  if (!info.data || !tree || !division || !quarter) {
    return <Spin className="page-loading" size="large" description={t('screen.loading')} />;
  }
  return (
    <div className="page">
      {info.data.sample && (
        <p className="sample-banner" role="note">
          {t('screen.sample')}
        </p>
      )}
      <Header
        state={state}
        tree={tree}
        divisionCode={division.code}
        quarter={quarter}
        quarters={info.data.quarters}
      />
      <Suspense fallback={<Spin className="page-loading" size="large" />}>
        {state.page === 'import' && (
          <ImportPage
            quarter={quarter}
            divisionCode={division.code}
            onClose={backToMap}
            onApplied={() => void client.invalidateQueries()}
          />
        )}
        {state.page === 'sheet' && (
          <SheetPreview divisionCode={division.code} quarter={quarter} onClose={backToMap} />
        )}
      </Suspense>
      {state.page === 'map' && (
        <MapPage state={state} tree={tree} divisionCode={division.code} quarter={quarter} />
      )}
    </div>
  );
}
