import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyStates } from '../../../shared/instructor/duties.ts';
import { addQuarters, listQuarters, type Quarter, quarterYear } from '../../../shared/quarter.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import style from './duty-calendar.module.css';
import { DutyCell } from './duty-cell.tsx';
import { type ChosenDuty, DutyMarker } from './duty-marker.tsx';
import { openDuties } from './duty-sum.ts';
import type { InstructorView } from './instructor-queries.ts';
import pageStyle from './instructors.module.css';

interface Props {
  readonly instructors: readonly InstructorView[];
  readonly quarter: Quarter;
  readonly today: string;
  readonly may: boolean;
}

const keyOf = ({ instructorId, kind, period }: ChosenDuty) => `${instructorId} ${kind} ${period}`;

/** 履职日历: an instructor a line, a quarter a column; duties are chosen one by one or all at once, and marked as done. */
export function DutyCalendar({ instructors, quarter, today, may }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const year = quarterYear(quarter);
  const quarters = listQuarters(addQuarters(`${year}Q1`, -1), `${year}Q4`);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenDuty>>(new Map());
  const shown = onlyOpen
    ? instructors.filter((each) => openDuties(each).overdue + openDuties(each).due > 0)
    : instructors;
  const choose = (duties: readonly ChosenDuty[]) =>
    setChosen(new Map(duties.map((duty) => [keyOf(duty), duty])));
  const toggle = (duty: ChosenDuty) => {
    const next = new Map(chosen);
    if (!next.delete(keyOf(duty))) {
      // What is done and what is not are not marked at once.
      for (const [key, each] of next) if (each.done !== duty.done) next.delete(key);
      next.set(keyOf(duty), duty);
    }
    setChosen(next);
  };
  const open = instructors
    .filter(({ own }) => own)
    .flatMap(({ id, duties }) =>
      duties
        .filter(({ state }) => state === 'overdue' || state === 'due')
        .map(({ kind, period }) => ({ instructorId: id, kind, period, done: false })),
    );
  return (
    <>
      <div className={pageStyle.tools}>
        <span className={style.legend}>
          {t('instructor.duty-legend')}
          {dutyStates.map((state) => (
            <span key={state} className={style.sample} data-state={state}>
              {t(`instructor.duty-state-${state}`)}
            </span>
          ))}
        </span>
        <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
          {t('instructor.duty-only-open')}
        </Checkbox>
        {may && open.length > 0 && (
          <Button size="small" onClick={() => choose(open)}>
            {t('instructor.duty-choose-overdue')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p>{t(onlyOpen ? 'instructor.duty-none' : 'instructor.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keys must reach it.
        <section className={style.wrap} tabIndex={0} aria-label={t('instructor.duty-grid', { year })}>
          <table className={style.grid} data-testid="duty-grid">
            <caption>{t('instructor.duty-grid', { year })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('instructor.title')}</th>
                {quarters.map((each) => (
                  <th key={each} scope="col">
                    {quarterText(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={each.id} data-instructor={each.certificateNumber}>
                  <th scope="row">
                    {each.certificateNumber}
                    <span className={pageStyle.sub}>{each.post}</span>
                  </th>
                  {quarters.map((of) => (
                    <td key={of}>
                      <DutyCell
                        duties={each.duties.filter((duty) => duty.quarter === of)}
                        isChosen={({ kind, period }) => chosen.has(`${each.id} ${kind} ${period}`)}
                        may={may && each.own}
                        onToggle={({ kind, period, state }) =>
                          toggle({ instructorId: each.id, kind, period, done: state === 'done' })
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {chosen.size > 0 && (
        <DutyMarker chosen={[...chosen.values()]} today={today} onDone={() => setChosen(new Map())} />
      )}
    </>
  );
}
