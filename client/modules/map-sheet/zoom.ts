/** CSS pixels per millimetre of paper at 100 %. */
const pixelsPerMillimetre = 96 / 25.4;

export const zoomLimits = { smallest: 0.05, largest: 8 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The zoom at which a page (millimetres) fits a frame (pixels) with a margin around it. */
export function fitZoom(page: Size, frame: Size, margin: number): number {
  const wide = (frame.width - 2 * margin) / (page.width * pixelsPerMillimetre);
  const high = (frame.height - 2 * margin) / (page.height * pixelsPerMillimetre);
  return clampZoom(Math.min(wide, high));
}

export function clampZoom(zoom: number): number {
  return Math.min(zoomLimits.largest, Math.max(zoomLimits.smallest, zoom));
}

export function pagePixels(page: Size, zoom: number): Size {
  return {
    width: page.width * pixelsPerMillimetre * zoom,
    height: page.height * pixelsPerMillimetre * zoom,
  };
}

/** Where to scroll so that the spot of the page below the pointer stays there. `pointer`: pixels from the frame's edge. */
export function scrollAfterZoom(scroll: number, pointer: number, margin: number, ratio: number): number {
  return (scroll + pointer - margin) * ratio + margin - pointer;
}
