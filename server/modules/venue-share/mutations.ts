import { moveShare } from './move-share.ts';
import { noteUse } from './note-use.ts';
import { proposeShares } from './propose.ts';

export type { ShareMoveInput } from './inputs.ts';
export { moveShare, noteUse, proposeShares };
