import { languages } from '../../shared/messages/catalogue.ts';
import { messagesIn } from '../adapters/messages.ts';
import { hasAccounts } from '../modules/account/data.ts';
import type { Product } from '../open-product.ts';

/**
 * On an installation nobody can sign in to: writes a new one-time token and says, in both languages, the two ways to the first
 * administrator. Elsewhere a token left behind is removed and nothing is said.
 */
export async function announceFirstAdministrator(
  { connection, ports }: Product,
  say: (text: string) => void,
): Promise<void> {
  if (await hasAccounts(connection.db)) return ports.setUpToken.remove();
  const file = await ports.setUpToken.issue();
  for (const language of languages) say(`${messagesIn(language)('console.first-administrator', { file })}\n`);
}
