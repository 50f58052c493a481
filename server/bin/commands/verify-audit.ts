import { AppError } from '../../../shared/app-error.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { verifyAudit, verifySnapshots } from '../../modules/audit/data.ts';
import type { Command } from './command.ts';

/** Walks the audit chain, then the snapshots; refuses (exit 1) with the first row or snapshot that does not fit. */
export const verifyAuditChain: Command = {
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  async run(values, { open }) {
    const { connection } = await open();
    const { verified, headHash, firstBad } = await verifyAudit(connection.db);
    if (firstBad) throw new AppError('audit-broken', { ...firstBad, verified });
    const snapshots = await verifySnapshots(connection.db);
    if (snapshots.firstBad) throw new AppError('snapshot-broken', snapshots.firstBad);
    const sound = { verified, headHash, snapshots: snapshots.verified };
    return values.json ? JSON.stringify(sound) : messagesIn('zh-CN')('console.audit-sound', sound);
  },
};
