import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSize } from '../../../shared/map-sheet/sheet-data.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import { ReportStatusChip } from '../report/status-chip.tsx';
import { useQuarterText } from '../setting/quarter-text.ts';
import { useDivisionPath } from './division-path.ts';
import { PageCanvas } from './page-canvas.tsx';
import { PageStrip } from './page-strip.tsx';
import { SeriesPanel } from './series-panel.tsx';
import { fetchSheetInfo } from './sheet-address.ts';
import { SheetOptions } from './sheet-options.tsx';
import style from './sheet-preview.module.css';

export interface SheetPreviewProps {
  readonly divisionCode: string;
  readonly quarter: string;
  readonly onClose: () => void;
}

/** The printed sheet of a division and quarter on the screen: the very pages that go to paper. */
export function SheetPreview({ divisionCode, quarter, onClose }: SheetPreviewProps) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const [size, setSize] = useState<SheetSize>('A3');
  const [page, setPage] = useState(1);
  const choice = { divisionCode, quarter, size, language: i18n.language };
  const path = useDivisionPath(divisionCode, quarter);
  const info = useQuery({
    queryKey: ['sheet', 'info', choice],
    queryFn: ({ signal }) => fetchSheetInfo(choice, signal),
  });
  const refusal = info.error && refusalOf(info.error);
  const pages = info.data?.pages ?? 1;
  const shownPage = Math.min(page, pages);
  return (
    <main className={style.page} data-testid="sheet-page">
      <header className={style.bar}>
        <div className={style.title}>
          <h1>{t('sheetScreen.title')}</h1>
          <span>{path.map((division) => division.name).join('')}</span>
          <span>{quarterText(quarter)}</span>
          <ReportStatusChip divisionCode={divisionCode} quarter={quarter} />
        </div>
        <Button onClick={onClose}>{t('sheetScreen.back-to-map')}</Button>
      </header>
      <div className={style.columns}>
        {info.data && <PageStrip choice={choice} pages={pages} page={shownPage} onChange={setPage} />}
        <div className={style.centre}>
          {refusal && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={refusalText(refusal, i18n)}
              action={<Button onClick={() => void info.refetch()}>{t('sheetScreen.retry')}</Button>}
            />
          )}
          {info.isPending && <Skeleton active className={style.waiting} />}
          {info.data && (
            <PageCanvas
              choice={choice}
              title={info.data.title}
              page={shownPage}
              pages={pages}
              onPage={setPage}
            />
          )}
        </div>
        <aside className={style.side}>
          <SheetOptions
            choice={choice}
            page={shownPage}
            organisations={info.data?.organisations ?? null}
            onSize={(next) => {
              setSize(next);
              setPage(1);
            }}
          />
          <SeriesPanel path={path} choice={choice} />
        </aside>
      </div>
    </main>
  );
}
