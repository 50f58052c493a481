import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clampZoom, fitZoom, scrollAfterZoom } from './zoom.ts';

export interface Zoom {
  readonly value: number;
  readonly fits: boolean;
  fit(): void;
  set(value: number): void;
  larger(): void;
  smaller(): void;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const step = 1.25;

/**
 * Zoom of a page inside a scrollable frame. It fits the frame until someone zooms; then the spot below the pointer (or the middle,
 * for buttons and keys) stays where it is.
 */
export function useZoom(
  frame: RefObject<HTMLElement | null>,
  paper: { readonly width: number; readonly height: number },
  margin: number,
): Zoom {
  const [fitted, setFitted] = useState(0.3);
  const [chosen, setChosen] = useState<number | null>(null);
  const value = chosen ?? fitted;
  const current = useRef(value);
  const pending = useRef<(Spot & { ratio: number }) | null>(null);
  const { width, height } = paper;

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () =>
      setFitted(
        fitZoom({ width, height }, { width: element.offsetWidth, height: element.offsetHeight }, margin),
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, width, height, margin]);

  const zoomTo = (next: number, at?: Spot) => {
    const element = frame.current;
    if (!element) return;
    const zoom = clampZoom(next);
    pending.current = {
      x: at?.x ?? element.clientWidth / 2,
      y: at?.y ?? element.clientHeight / 2,
      ratio: zoom / current.current,
    };
    current.current = zoom;
    setChosen(zoom);
  };
  const latestZoomTo = useRef(zoomTo);

  useLayoutEffect(() => {
    current.current = value;
    latestZoomTo.current = zoomTo;
    const element = frame.current;
    const move = pending.current;
    pending.current = null;
    if (!element || !move) return;
    element.scrollTo(
      scrollAfterZoom(element.scrollLeft, move.x, margin, move.ratio),
      scrollAfterZoom(element.scrollTop, move.y, margin, move.ratio),
    );
  });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // React listens to the wheel passively and could not keep the page from scrolling.
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
      latestZoomTo.current(current.current * Math.exp(-event.deltaY / 500), spot);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame]);

  return {
    value,
    fits: chosen === null,
    fit: () => setChosen(null),
    set: zoomTo,
    larger: () => zoomTo(current.current * step),
    smaller: () => zoomTo(current.current / step),
  };
}
