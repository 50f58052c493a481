import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../shared/quarter.ts';
import { useBaseMap } from '../modules/division/division-queries.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { usePoints } from '../modules/organisation/points-query.ts';
import { useErrorText } from '../modules/setting/error-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { EmptyRegistry } from './empty-registry.tsx';
import { MapWorkspace } from './map-workspace.tsx';
import type { PageState } from './url-state.ts';
import './map-page.css';

interface Props {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
}

/** Waits for the ground and the quarter's organisations, then opens the workspace. */
export function MapPage(props: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const baseMap = useBaseMap(props.quarter);
  const points = usePoints(props.quarter, props.state.asOf);
  const error = baseMap.error ?? points.error;
  if (error) {
    return (
      <main className="page-failed">
        <FailureNote
          text={errorText(error)}
          retryText={t('screen.retry')}
          onRetry={() => void Promise.all([baseMap.refetch(), points.refetch()])}
        />
      </main>
    );
  }
  if (!baseMap.data || !points.data) {
    return (
      <main className="map-loading" aria-busy="true" aria-label={t('screen.loading')}>
        <Skeleton active paragraph={{ rows: 6 }} />
        <div className="map-loading-ground" />
        <Skeleton active paragraph={{ rows: 8 }} />
      </main>
    );
  }
  return (
    <>
      <MapWorkspace
        {...props}
        baseMap={baseMap.data}
        columns={points.data}
        settled={!points.isFetching && points.data.quarter === props.quarter}
      />
      {points.data.size === 0 && !points.isFetching && <EmptyRegistry quarter={props.quarter} />}
    </>
  );
}
