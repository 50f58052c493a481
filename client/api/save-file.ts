import { fetchAccepted } from './refusal.ts';

/**
 * Fetches a file and hands it to the browser to keep, under the name the server gives it.
 * @throws RequestRefused why there is none
 */
export async function saveFile(address: string): Promise<void> {
  const response = await fetchAccepted(address);
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = named ? decodeURIComponent(named) : '';
  link.click();
  // The browser has taken it by the next turn; kept longer, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
