import { useTranslation } from 'react-i18next';
import type { FieldDifference } from '../../../../shared/record-difference.ts';
import type { ChangedRecord } from '../../../../shared/report/report-view.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { factNameKey, useDifferenceText } from '../../organisation/difference-text.ts';
import { RecordRow } from './record-row.tsx';
import style from './task-card.module.css';
import type { TaskGestures } from './task-gestures.ts';
import { useMore } from './use-more.tsx';

interface Props {
  readonly changed: readonly ChangedRecord[];
  readonly tree: DivisionTree;
  readonly gestures: TaskGestures;
}

/** A new one is introduced by a few facts, one that is gone by where it went; the rest stands in the detail. */
function isShown(kind: ChangedRecord['kind'], { field, after }: FieldDifference): boolean {
  if (kind === 'new') return field === 'employees' || field === 'members' || field === 'partyOrganisation';
  if (kind === 'gone') return (field === 'status' || field === 'divisionCode') && after !== null;
  return true;
}

/** What is not as it was last quarter, record by record, each difference in words. */
export function ChangedList({ changed, tree, gestures }: Props) {
  const { t } = useTranslation();
  const differenceText = useDifferenceText(tree);
  const { shown, button } = useMore(changed);
  return (
    <>
      <ul className={style.rows}>
        {shown.map(({ organisationId, name, kind, difference }) => {
          const facts = difference.filter((each) => isShown(kind, each));
          return (
            <RecordRow
              key={organisationId}
              id={organisationId}
              name={name}
              gestures={gestures}
              tag={t(`reportScreen.changed-${kind}`)}
            >
              {kind === 'gone' && facts.length === 0 && (
                <p className={style.text}>{t('reportScreen.changed-gone-text')}</p>
              )}
              {facts.map((each) => (
                <p key={each.field} className={style.text}>
                  {t(`reportScreen.difference-${kind === 'new' ? 'new' : 'change'}`, {
                    field: t(factNameKey(each.field)),
                    before: differenceText(each, 'before'),
                    after: differenceText(each, 'after'),
                  })}
                </p>
              ))}
            </RecordRow>
          );
        })}
      </ul>
      {button}
    </>
  );
}
