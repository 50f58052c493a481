import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../division/division-tree.ts';
import { chinaTime } from '../setting/china-time.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import type { RecordChange } from './detail-query.ts';
import { factNameKey, useDifferenceText } from './difference-text.ts';
import { RecordAt } from './record-at.tsx';

interface Props {
  readonly id: string;
  readonly change: RecordChange;
  readonly tree: DivisionTree;
}

/** One write: when, what kind, who and why, each fact as it was and as it became, and the way to the record as it stood then. */
export function ChangeEntry({ id, change, tree }: Props) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const differenceText = useDifferenceText(tree);
  const [looking, setLooking] = useState(false);
  const { at, actor, kind, reason, quarter, difference } = change;
  // Without a name there is no record: where it was added, everything was.
  const created = difference.some((each) => each.field === 'name' && each.kind === 'added');
  const word =
    kind === 'created'
      ? 'record.changes-created'
      : `screen.changes-${created && kind === 'import' ? 'created' : kind}`;
  return (
    <li className="change">
      <p className="change-head">
        <time dateTime={at} title={t('screen.china-time')}>
          {chinaTime(at, i18n.language)}
        </time>
        <strong>{t(word)}</strong>
      </p>
      <p className="change-why">
        {[
          t([`screen.actor-${actor}`, actor]),
          quarter && quarterText(quarter),
          // An undo's reason is the word of the record, not of a person.
          reason &&
            kind !== 'undo' &&
            t(`screen.changes-${kind === 'import' ? 'file' : 'reason'}`, { reason }),
        ]
          .filter(Boolean)
          .join(' · ')}
        <Button type="link" size="small" className="change-at" onClick={() => setLooking(true)}>
          {t('record.at')}
        </Button>
      </p>
      {difference.length === 0 && <p className="change-why">{t('screen.changes-same')}</p>}
      <dl className="change-facts">
        {difference.map((each) => (
          <div key={each.field}>
            <dt>{t(factNameKey(each.field))}</dt>
            <dd>
              {!created && <span className="change-was">{differenceText(each, 'before')} →</span>}{' '}
              <span>{differenceText(each, 'after')}</span>
            </dd>
          </div>
        ))}
      </dl>
      {looking && <RecordAt id={id} revisionId={change.id} tree={tree} onClose={() => setLooking(false)} />}
    </li>
  );
}
