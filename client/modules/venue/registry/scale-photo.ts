import { RequestRefused } from '../../../api/refusal.ts';

const longestSide = 1600;

/**
 * A picture as a JPEG of 1600 pixels at most on its longer side, upright, without what the camera noted beside it.
 * @throws RequestRefused `photo-unreadable` when the browser cannot read it
 */
export async function scalePhoto(file: Blob): Promise<Blob> {
  const refused = () => new RequestRefused({ code: 'photo-unreadable', params: {} });
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw refused();
  });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw refused();
  // JPEG knows no transparency: what shows through is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(refused())), 'image/jpeg', 0.85);
  });
}
