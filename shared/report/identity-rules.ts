import { textCell } from '../import/cells/raw-cell.ts';
import { parseUscc } from '../import/cells/uscc.ts';
import { nameKey, type QualityContext, type QualityRecord, usccKey } from './quality-context.ts';
import type { QualityParams, QualityTest } from './quality-rule.ts';

/** A code may be absent (domain: `uscc`); then name and division identify, and a warning says so. */
export const usccMissing: QualityTest = (record) => (usccKey(record) === '' ? {} : null);

export const usccInvalid: QualityTest = (record) => {
  if (usccKey(record) === '') return null;
  const result = parseUscc(textCell(record.uscc ?? ''));
  if (result.ok) return null;
  // Such a number must not be repeated anywhere.
  return { uscc: result.issue.code === 'uscc-is-identity-number' ? '***' : usccKey(record) };
};

export const usccInnerCheck: QualityTest = (record) => {
  const result = parseUscc(textCell(record.uscc ?? ''));
  return result.ok && result.warnings.length > 0 ? { uscc: usccKey(record) } : null;
};

export const usccDuplicate: QualityTest = (record, context) =>
  usccKey(record) === ''
    ? null
    : naming(othersIn(context.byUscc.get(usccKey(record)), record), { uscc: usccKey(record) });

/** Borne by an organisation outside the view: may be its mistake, must be looked at. */
export const usccElsewhere: QualityTest = (record, { codesElsewhere }) => {
  const count = codesElsewhere.get(usccKey(record)) ?? 0;
  return count > 0 ? { uscc: usccKey(record), count } : null;
};

/** Same name, same division, and no code that tells the two apart: most likely one organisation entered twice. */
export const nameDuplicate: QualityTest = (record, context) =>
  naming(othersOfName(record, context).filter((other) => !toldApart(record, other)));

/** Same name, same division, different codes: may be right, must be looked at. */
export const nameShared: QualityTest = (record, context) => {
  const others = othersOfName(record, context);
  return others.every((other) => toldApart(record, other)) ? naming(others) : null;
};

function othersIn(group: readonly QualityRecord[] | undefined, record: QualityRecord): QualityRecord[] {
  return (group ?? []).filter((other) => other.id !== record.id);
}

const othersOfName = (record: QualityRecord, context: QualityContext) =>
  othersIn(context.byName.get(nameKey(record)), record);

function toldApart(a: QualityRecord, b: QualityRecord): boolean {
  return usccKey(a) !== '' && usccKey(b) !== '' && usccKey(a) !== usccKey(b);
}

/** Names the first of the others; `count` is how many there are, the record included. */
function naming(others: readonly QualityRecord[], params: QualityParams = {}): QualityParams | null {
  const [first] = others;
  return first ? { ...params, other: first.name, count: others.length + 1 } : null;
}
