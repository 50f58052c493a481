import { Spin } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe, useMeQuery } from '../modules/account/use-me.ts';
import { useBaseMap, useDivisions } from '../modules/division/division-queries.ts';
import { buildTree, findDivision } from '../modules/division/division-tree.ts';
import { PinnedBanner } from '../modules/official/pin/pin-bar.tsx';
import { useErrorText } from '../modules/setting/error-text.ts';
import { useInfo } from '../modules/setting/info-query.ts';
import { useQuarterText } from '../modules/setting/quarter-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Header } from './header.tsx';
import { readsPublished, useHomeQuarter } from './home-quarter.ts';
import { pageAction } from './page-access.ts';
import { PageContent } from './page-content.tsx';
import { navigate, noteShownQuarter, usePageState } from './page-state.ts';

/** The frame around every page, and the page the address asks for. */
export function Page() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const state = usePageState();
  const demo = useMeQuery().data?.demo ?? false;
  const info = useInfo();
  const working = info.data?.defaultQuarter ?? null;
  const home = useHomeQuarter(useMe(), working);
  const quarter = state.quarter ?? (readsPublished(state.page) ? home : working);
  useEffect(() => noteShownQuarter(quarter), [quarter]);
  const divisions = useDivisions(quarter);
  // Fetched at once, beside what decides which page is shown: most openings lead to the map.
  useBaseMap(quarter);
  const tree = useMemo(
    () => (info.data && divisions.data ? buildTree(divisions.data, info.data.rootCode) : null),
    [info.data, divisions.data],
  );
  const wanted = state.divisionCode === null ? undefined : tree && findDivision(tree, state.divisionCode);
  const division = wanted ?? tree?.root ?? null;
  const title = division && quarter ? `${division.shortName} ${quarterText(quarter)}` : null;
  useEffect(() => {
    document.title = [t('screen.product'), title ?? t('screen.product-long')].join(' · ');
  }, [t, title]);

  // An address from somebody with a wider scope, or another role: the page opens where this account may be.
  const astray = tree !== null && state.divisionCode !== null && !wanted;
  useEffect(() => {
    if (astray) navigate({ divisionCode: null, view: null, selectedId: null, placing: false }, 'replace');
  }, [astray]);
  const may = useMay(pageAction[state.page]);
  useEffect(() => {
    if (!may) navigate({ page: 'map' }, 'replace');
  }, [may]);
  // As of an instant nothing can be changed.
  const mayWrite = useMay('registry.write') && state.asOf === null;
  useEffect(() => {
    if ((state.placing || state.edit) && !mayWrite) navigate({ placing: false, edit: null }, 'replace');
  }, [state.placing, state.edit, mayWrite]);

  const error = info.error ?? divisions.error;
  if (error && !(info.data && divisions.data)) {
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
  if (!info.data || !tree || !division || !quarter || astray || !may) {
    return <Spin className="page-loading" size="large" description={t('screen.loading')} />;
  }
  return (
    <div className="page">
      {info.data.sample && !demo && (
        <p className="sample-banner" role="note">
          {t('screen.sample')}
        </p>
      )}
      {state.asOf && (
        <PinnedBanner asOf={state.asOf} onRelease={() => navigate({ asOf: null, edit: null })} />
      )}
      <Header
        state={state}
        tree={tree}
        divisionCode={division.code}
        quarter={quarter}
        quarters={info.data.quarters}
      />
      <PageContent state={state} tree={tree} divisionCode={division.code} quarter={quarter} />
    </div>
  );
}
