import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import type { Quarter } from '../../shared/quarter.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { MapPage } from './map-page.tsx';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';

// The map is what most openings lead to; the other pages are fetched when they are opened.
const AccountPage = lazy(async () => ({
  default: (await import('../modules/account/account-page.tsx')).AccountPage,
}));
const AccountsPage = lazy(async () => ({
  default: (await import('../modules/account/accounts-page.tsx')).AccountsPage,
}));
const AuditPage = lazy(async () => ({
  default: (await import('../modules/audit/audit-page.tsx')).AuditPage,
}));
const BoardPage = lazy(async () => ({
  default: (await import('../modules/report/board-page.tsx')).BoardPage,
}));
const DivisionChangesPage = lazy(async () => ({
  default: (await import('../modules/division/division-changes-page.tsx')).DivisionChangesPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('../modules/import/import-page.tsx')).ImportPage,
}));
const SheetPreview = lazy(async () => ({
  default: (await import('../modules/map-sheet/sheet-preview.tsx')).SheetPreview,
}));
const FormsPage = lazy(async () => ({
  default: (await import('../modules/form/forms-page.tsx')).FormsPage,
}));
const PlansPage = lazy(async () => ({
  default: (await import('../modules/liaison/plans-page.tsx')).PlansPage,
}));
const InstructorsPage = lazy(async () => ({
  default: (await import('../modules/instructor/instructors-page.tsx')).InstructorsPage,
}));
const GradingPage = lazy(async () => ({
  default: (await import('../modules/grading/grading-page.tsx')).GradingPage,
}));
const StandardsPage = lazy(async () => ({
  default: (await import('../modules/standard/standards-page.tsx')).StandardsPage,
}));
const VenuesPage = lazy(async () => ({
  default: (await import('../modules/venue-plan/venues-page.tsx')).VenuesPage,
}));
const SweepPage = lazy(async () => ({
  default: (await import('../modules/sweep/sweep-page.tsx')).SweepPage,
}));

const backToMap = () => navigate({ page: 'map' });

interface Props {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
}

/** The page the address asks for, below the header. */
export function PageContent(props: Props) {
  return (
    <Suspense fallback={<Spin className="page-loading" size="large" />}>
      <Asked {...props} />
    </Suspense>
  );
}

function Asked(props: Props) {
  const { state, tree, divisionCode, quarter } = props;
  const client = useQueryClient();
  const aside = {
    tree,
    divisionCode,
    quarter,
    onDivision: (code: string) => navigate({ divisionCode: code, view: null }),
    onOpenOrganisation: (id: string) => navigate({ page: 'map', selectedId: id, view: null, placing: false }),
  };
  switch (state.page) {
    case 'map':
      return <MapPage {...props} />;
    case 'import':
      return (
        <ImportPage
          quarter={quarter}
          divisionCode={divisionCode}
          onClose={backToMap}
          onApplied={() => void client.invalidateQueries()}
        />
      );
    case 'sweep':
      return (
        <SweepPage
          tree={tree}
          divisionCode={divisionCode}
          quarter={quarter}
          onOpenOrganisation={(id) => navigate({ page: 'map', selectedId: id, view: null, placing: false })}
        />
      );
    case 'board':
      return (
        <BoardPage
          tree={tree}
          divisionCode={divisionCode}
          quarter={quarter}
          onOpen={(code) =>
            navigate({
              page: 'map',
              divisionCode: code,
              list: 'check',
              view: null,
              selectedId: null,
              placing: false,
            })
          }
        />
      );
    case 'sheet':
      return <SheetPreview divisionCode={divisionCode} quarter={quarter} onClose={backToMap} />;
    case 'account':
      return <AccountPage tree={tree} onClose={backToMap} />;
    case 'accounts':
      return <AccountsPage tree={tree} onClose={backToMap} />;
    case 'audit':
      return <AuditPage tree={tree} onClose={backToMap} />;
    case 'divisions':
      return <DivisionChangesPage tree={tree} quarter={quarter} onClose={backToMap} />;
    case 'forms':
      return <FormsPage {...aside} asOf={state.asOf} />;
    case 'plans':
      return <PlansPage {...aside} />;
    case 'instructors':
      return <InstructorsPage {...aside} />;
    case 'grading':
      return <GradingPage {...aside} />;
    case 'standards':
      return <StandardsPage {...aside} />;
    case 'venues':
      return (
        <VenuesPage
          {...aside}
          tab={state.tab}
          organisationId={state.selectedId}
          venueId={state.venueId}
          planId={state.planId}
          onGo={({ organisationId, ...where }) =>
            navigate({ ...where, ...(organisationId === undefined ? {} : { selectedId: organisationId }) })
          }
        />
      );
  }
}
