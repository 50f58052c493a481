import type { QualityTest } from './quality-rule.ts';

/** Asked of the quarter before: ceased, moved and merged ones stay in the registry with that status, so absence has no reason. */
export const vanished: QualityTest = ({ id }, { present }) => (present.has(id) ? null : {});

export const sourceMissing: QualityTest = ({ id, source }, { before }) =>
  !before.has(id) && (source ?? '').trim() === '' ? {} : null;
