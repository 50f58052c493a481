import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import type { ReportView } from '../../../../shared/report/report-view.ts';
import { isCommenting, isReplying } from '../report-duty.ts';
import type { TaskGestures } from '../task/task-gestures.ts';
import form from '../task/text-form.module.css';
import style from './comment.module.css';
import { CommentEntry } from './comment-entry.tsx';
import { CommentForm } from './comment-form.tsx';
import type { PinMode } from './pin-mode.ts';

interface Props {
  readonly report: ReportView;
  readonly gestures: TaskGestures;
  /** The comment whose mark on the map was clicked. */
  readonly currentId: string | null;
  readonly pin: PinMode;
  /** Where the map looks: for who picks a place with the keyboard. */
  readonly centre: LngLat | null;
}

/** All comments of the review; a reviewer adds to them by pointing at the map. */
export function CommentList({ report, gestures, currentId, pin, centre }: Props) {
  const { t } = useTranslation();
  const { divisionCode, quarter, comments } = report;
  const show = (organisationId: string | null, lngLat: LngLat | null) => {
    if (organisationId !== null)
      return gestures.stateOf(organisationId) === 'absent' ? null : () => gestures.onSelect(organisationId);
    return lngLat && (() => gestures.onFly(lngLat));
  };
  return (
    <>
      <ul className={style.list}>
        {comments.map((comment, index) => (
          <CommentEntry
            key={comment.id}
            comment={comment}
            number={index + 1}
            current={comment.id === currentId}
            replying={isReplying(report)}
            onShow={show(comment.organisationId, comment.lngLat)}
          />
        ))}
      </ul>
      {isCommenting(report) && (
        <div className={style.foot}>
          {!pin.active ? (
            <Button size="small" onClick={pin.start}>
              {t('reportScreen.comment-add')}
            </Button>
          ) : pin.target ? (
            <CommentForm
              divisionCode={divisionCode}
              quarter={quarter}
              target={pin.target}
              onClose={pin.stop}
            />
          ) : (
            <div className={form.form}>
              <p className={form.hint} role="status">
                {t('reportScreen.comment-pick')}
              </p>
              <div className={form.buttons}>
                <Button size="small" onClick={pin.stop}>
                  {t('reportScreen.cancel')}
                </Button>
                {centre && (
                  <Button size="small" onClick={() => pin.pick({ kind: 'place', lngLat: centre })}>
                    {t('reportScreen.comment-centre')}
                  </Button>
                )}
              </div>
            </div>
          )}
        </div>
      )}
    </>
  );
}
