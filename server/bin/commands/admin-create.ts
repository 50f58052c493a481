import { AccountFacts, AccountName, NewPassword } from '../../../shared/account-view.ts';
import { AppError } from '../../../shared/app-error.ts';
import { passwordWeakness } from '../../../shared/password-rule.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { createAdministrator } from '../../modules/account/first-administrator.ts';
import { lockAccounts } from '../../modules/account/mutations.ts';
import { newPassword } from '../../modules/account/token.ts';
import { type Command, consoleScope, optional, required, UsageError } from './command.ts';
import { readFirstFile } from './read-passphrase.ts';

/** Makes an administrator of the whole city. Everything else about accounts is done on the page. */
export const adminCreate: Command = {
  usage: '--name N [--post P] [--password-file F]',
  options: { name: { type: 'string' }, post: { type: 'string' }, 'password-file': { type: 'string' } },
  async run(values, { open }) {
    const t = messagesIn('zh-CN');
    const name = AccountName.safeParse(required(values, 'name')).data;
    const post = AccountFacts.shape.post.safeParse(optional(values, 'post') ?? t('console.admin-post')).data;
    if (!name) throw new UsageError(t('console.admin-name'));
    if (!post) throw new UsageError(t('console.admin-post-form'));
    const file = optional(values, 'password-file');
    const given = file === null ? null : await readFirstFile(file);
    if (given !== null) {
      if (!NewPassword.safeParse(given).success) throw new UsageError(t('console.admin-password-short'));
      if (passwordWeakness(given, name) !== null) throw new AppError('password-weak');
    }
    const password = given ?? newPassword();
    const product = await open();
    const { connection, ports } = product;
    const passwordHash = await ports.passwords.hash(password);
    const scope = await consoleScope(product);
    await connection.db.transaction(async (tx) => {
      await lockAccounts(tx);
      const facts = { name, post, passwordHash, mustChangePassword: given === null };
      await createAdministrator(tx, facts, scope, 'account.create', ports.clock.now());
    });
    await ports.setUpToken.remove();
    return given === null
      ? t('console.admin-created-password', { name, password })
      : t('console.admin-created', { name });
  },
};
