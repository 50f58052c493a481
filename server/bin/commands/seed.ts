import { AppError } from '../../../shared/app-error.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { hasOrganisations } from '../../modules/organisation/data.ts';
import { seedSampleCity } from '../../modules/sample/mutations.ts';
import { type Command, required, UsageError } from './command.ts';

/** Fabricated organisations for trying things out; refused where there are real ones. */
export const seed: Command = {
  usage: '--organisations N',
  options: { organisations: { type: 'string' } },
  async run(values, { config, open }) {
    const organisations = Number(required(values, 'organisations'));
    if (!Number.isInteger(organisations) || organisations < 1) throw new UsageError('--organisations N');
    const { connection, pack } = await open();
    if (await hasOrganisations(connection.db)) throw new AppError('registry-not-empty');
    await seedSampleCity(connection.db, { pack, seed: config.seed, organisations });
    return messagesIn('zh-CN')('console.seeded', { count: organisations });
  },
};
