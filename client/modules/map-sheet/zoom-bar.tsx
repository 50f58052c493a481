import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import style from './sheet-preview.module.css';
import type { Zoom } from './use-zoom.ts';

/** Pager and zoom of the page shown. */
export function ZoomBar({
  zoom,
  page,
  pages,
  onPage,
}: {
  zoom: Zoom;
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const close = (a: number, b: number) => Math.abs(a - b) < 0.001;
  return (
    <div className={style.tools}>
      <fieldset aria-label={t('sheetScreen.pages')}>
        <Button
          aria-label={t('sheetScreen.page-previous')}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        >
          ‹
        </Button>
        <span aria-live="polite">{t('sheetScreen.page-of', { page, pages })}</span>
        <Button
          aria-label={t('sheetScreen.page-next')}
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
        >
          ›
        </Button>
      </fieldset>
      <fieldset aria-label={t('sheetScreen.zoom')}>
        <Button aria-label={t('sheetScreen.zoom-out')} onClick={zoom.smaller}>
          −
        </Button>
        <span className={style.zoomValue}>{Math.round(zoom.value * 100)}%</span>
        <Button aria-label={t('sheetScreen.zoom-in')} onClick={zoom.larger}>
          +
        </Button>
        <Button aria-pressed={zoom.fits} onClick={zoom.fit}>
          {t('sheetScreen.zoom-fit')}
        </Button>
        {[1, 2].map((value) => (
          <Button
            key={value}
            className={style.fixedZoom}
            aria-pressed={!zoom.fits && close(zoom.value, value)}
            onClick={() => zoom.set(value)}
          >
            {value * 100}%
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
