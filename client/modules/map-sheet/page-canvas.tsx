import { Alert, Button, Spin } from 'antd';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetSizes } from '../../../shared/map-sheet/sheet-data.ts';
import { pageAddress, type SheetChoice } from './sheet-address.ts';
import style from './sheet-preview.module.css';
import { useZoom } from './use-zoom.ts';
import { pagePixels } from './zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

/** Pixels around the page; the style sheet gives the frame the same padding. */
const margin = 16;

/** One page to look at: fits the window, zooms about the pointer, is dragged or scrolled to where one wants to read. */
export function PageCanvas({
  choice,
  title,
  page,
  pages,
  onPage,
}: {
  choice: SheetChoice;
  title: string;
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [width, height] = sheetSizes[choice.size];
  const paper = { width, height };
  const zoom = useZoom(frame, paper, margin);
  const [attempt, setAttempt] = useState(0);
  const address = pageAddress(choice, page, attempt);
  const [shown, setShown] = useState<{ address: string; ok: boolean } | null>(null);
  const drag = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const state = shown?.address !== address ? 'loading' : shown.ok ? 'shown' : 'failed';
  const pixels = pagePixels(paper, zoom.value);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is read from its top
  useLayoutEffect(() => {
    frame.current?.scrollTo(0, 0);
  }, [page]);

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    // Fingers scroll by themselves.
    if (event.pointerType !== 'mouse' || event.button !== 0 || !frame.current) return;
    const { scrollLeft: left, scrollTop: top } = frame.current;
    drag.current = { x: event.clientX, y: event.clientY, left, top };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const pull = (event: PointerEvent<HTMLDivElement>) => {
    const from = drag.current;
    if (from) frame.current?.scrollTo(from.left + from.x - event.clientX, from.top + from.y - event.clientY);
  };
  const release = () => {
    drag.current = null;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') zoom.larger();
    else if (event.key === '-') zoom.smaller();
    else if (event.key === '0') zoom.fit();
    else if (event.key === 'PageDown') onPage(Math.min(pages, page + 1));
    else if (event.key === 'PageUp') onPage(Math.max(1, page - 1));
    else return;
    event.preventDefault();
  };

  return (
    <div className={style.canvas}>
      <ZoomBar zoom={zoom} page={page} pages={pages} onPage={onPage} />
      {state === 'failed' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('sheetScreen.failed')}
          action={<Button onClick={() => setAttempt((count) => count + 1)}>{t('sheetScreen.retry')}</Button>}
        />
      )}
      <section
        ref={frame}
        className={style.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        aria-label={t('sheetScreen.canvas-help')}
        onPointerDown={grab}
        onPointerMove={pull}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={press}
      >
        <img
          data-testid="sheet-preview"
          data-state={state}
          src={address}
          alt={t('sheetScreen.page-image', { title, page, pages })}
          width={pixels.width}
          height={pixels.height}
          draggable={false}
          onLoad={() => setShown({ address, ok: true })}
          onError={() => setShown({ address, ok: false })}
        />
      </section>
      {state === 'loading' && (
        <div className={style.spin}>
          <Spin description={t('sheetScreen.loading')} />
        </div>
      )}
    </div>
  );
}
