import type { Page } from 'playwright-core';

export interface Pixel {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A PNG as rows of pixels, decoded by the browser itself (beside the page, outside its policy). */
export async function readPixels(beside: Page, png: Buffer): Promise<Pixel[][]> {
  const page = await beside.context().newPage();
  try {
    return await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('canvas: no 2d context');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      return Array.from({ length: height }, (_, y) =>
        Array.from({ length: width }, (__, x) => {
          const at = 4 * (y * width + x);
          return { red: data[at] ?? 0, green: data[at + 1] ?? 0, blue: data[at + 2] ?? 0 };
        }),
      );
    }, png.toString('base64'));
  } finally {
    await page.close();
  }
}
