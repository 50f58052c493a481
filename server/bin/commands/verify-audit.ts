import { AppError } from '../../../shared/app-error.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { verifyAudit } from '../../modules/audit/data.ts';
import type { Command } from './command.ts';

/** Walks the audit chain; refuses (exit 1) with the number of the first row that does not fit. */
export const verifyAuditChain: Command = {
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  async run(values, { open }) {
    const { connection } = await open();
    const { verified, headHash, firstBad } = await verifyAudit(connection.db);
    if (firstBad) throw new AppError('audit-broken', { ...firstBad, verified });
    if (values.json) return JSON.stringify({ verified, headHash });
    return messagesIn('zh-CN')('console.audit-sound', { verified, headHash });
  },
};
