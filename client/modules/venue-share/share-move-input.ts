import type { rpc } from '../../api/rpc.ts';

type Sent = Parameters<typeof rpc.venueShare.move.mutate>[0];
type Step<T> = T extends unknown ? Omit<T, 'id' | 'expectedVersion' | 'operationId'> : never;
/** What is said with a step, beside the share it is about. */
export type ShareMoveInput = Step<Sent>;
