import { fetchAccepted } from './refusal.ts';

/** Fetches a file and lets the browser keep it under the name the server gives it. @throws RequestRefused */
export async function saveFile(address: string): Promise<void> {
  const response = await fetchAccepted(address);
  const url = URL.createObjectURL(await response.blob());
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileNameOf(response.headers.get('content-disposition') ?? '');
  anchor.click();
  // The browser has taken the bytes over once the click is done with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** RFC 6266: the name in UTF-8. */
function fileNameOf(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'fenbu');
}
