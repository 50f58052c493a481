import type { Policy } from '../rpc/trpc.ts';
import { appRouter } from './root.ts';

interface ProcedureEntry {
  readonly procedure: string;
  readonly type: string;
  readonly policy: Policy;
}

/** Every procedure with its type and policy, by name. @throws Error when one was made without a policy. */
export function listProcedures(): ProcedureEntry[] {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { type: string; meta?: Policy } }
  >;
  return Object.entries(procedures)
    .map(([procedure, { _def }]) => {
      const { type, meta } = _def;
      if (!meta) throw new Error(`procedure ${procedure} has no policy`);
      return { procedure, type, policy: meta };
    })
    .sort((a, b) => a.procedure.localeCompare(b.procedure, 'en'));
}

/** The text of `policy.json` in the build. */
export function buildPolicy(): string {
  return `${JSON.stringify(listProcedures(), null, 2)}\n`;
}
