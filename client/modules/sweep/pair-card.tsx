import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nearlySureScore } from '../../../shared/sweep/sweep.ts';
import type { SweepRowView } from '../../../shared/sweep/views.ts';
import { Icon } from '../../ui/icon.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { divisionName } from './division-names.ts';
import { EntryFacts, type Facts } from './entry-facts.tsx';
import { markDifference } from './mark-difference.ts';
import { MarkedName } from './marked-name.tsx';
import style from './pair.module.css';
import { typesText } from './types-text.ts';
import type { PairDecision } from './use-judge.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly row: SweepRowView;
  /** Which of how many. */
  readonly position: string;
  readonly onDecide: (decision: PairDecision) => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** Their record and ours, what differs marked. Y and N decide, the arrows leaf through. */
export function PairCard({ tree, row, position, onDecide, onMove }: Props) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const proposal = row.proposals[chosen] ?? row.proposals[0];
  const same = () => {
    if (proposal) onDecide({ verdict: 'same', organisationId: proposal.organisation.id });
  };
  const different = () => onDecide({ verdict: 'different' });
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      y: same,
      n: different,
      arrowleft: () => onMove(-1),
      arrowright: () => onMove(1),
    };
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <article className={style.pair} aria-label={position} data-testid="sweep-pair">
      <header className={style.pairHead}>
        <Button
          type="text"
          aria-label={t('sweep.previous')}
          title={t('sweep.previous')}
          icon={<Icon name="back" />}
          onClick={() => onMove(-1)}
        />
        <span>{position}</span>
        <Button
          type="text"
          aria-label={t('sweep.next')}
          title={t('sweep.next')}
          icon={
            <span className={style.mirror}>
              <Icon name="back" />
            </span>
          }
          onClick={() => onMove(1)}
        />
        {proposal && (
          <span className={style.reasons}>
            <b data-sure={proposal.score >= nearlySureScore || undefined}>
              {t('sweep.score', { percent: percent.format(proposal.score) })}
            </b>
            {proposal.reasons.map((reason) => (
              <span key={reason}>{t(`sweep.reason.${reason}`)}</span>
            ))}
          </span>
        )}
      </header>
      {row.proposals.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own.
        <div
          className={style.candidates}
          role="group"
          aria-label={t('sweep.otherCandidates', { count: row.proposals.length })}
        >
          <span>{t('sweep.otherCandidates', { count: row.proposals.length })}</span>
          {row.proposals.map(({ organisation }, at) => (
            <Button key={organisation.id} aria-pressed={at === chosen} onClick={() => setChosen(at)}>
              {t('sweep.candidate', { index: at + 1 })}
            </Button>
          ))}
        </div>
      )}
      {proposal ? (
        <Sides tree={tree} theirs={row} ours={proposal.organisation} />
      ) : (
        <div>
          <h3>{row.name}</h3>
          <EntryFacts tree={tree} facts={row} rowNumber={row.rowNumber} />
          <p>{t('sweep.proposalAbove')}</p>
        </div>
      )}
      <footer className={style.verdicts}>
        <Button type="primary" size="large" disabled={!proposal} onClick={same} data-testid="sweep-yes">
          {t('sweep.yes')} <kbd>Y</kbd>
        </Button>
        <Button size="large" onClick={different} data-testid="sweep-no">
          {t('sweep.no')} <kbd>N</kbd>
        </Button>
        <span className={style.keys}>{t('sweep.keys')}</span>
      </footer>
    </article>
  );
}

type Named = Facts & { readonly name: string };

function Sides({ tree, theirs, ours }: { tree: DivisionTree; theirs: Named; ours: Named }) {
  const { t } = useTranslation();
  const [left, right] = markDifference(theirs.name, ours.name);
  const place = (facts: Facts) =>
    facts.divisionCode === null ? null : divisionName(tree, facts.divisionCode);
  const count = (facts: Facts) =>
    facts.employees === null ? null : t('sweep.employeesCount', { count: facts.employees });
  const facts = [
    ['sweep.usccShort', theirs.uscc, ours.uscc],
    ['sweep.division', place(theirs), place(ours)],
    ['sweep.address', theirs.address, ours.address],
    ['sweep.employees', count(theirs), count(ours)],
  ] as const;
  return (
    <table className={style.sides}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('sweep.theirs')}</th>
          <th scope="col">{t('sweep.ours')}</th>
        </tr>
      </thead>
      <tbody>
        <tr className={style.names}>
          <th scope="row">{t('sweep.name')}</th>
          <td>
            <MarkedName parts={left} />
          </td>
          <td>
            <MarkedName parts={right} />
          </td>
        </tr>
        {facts.map(([label, their, our]) => (
          <tr key={label}>
            <th scope="row">{t(label)}</th>
            <Fact value={their} other={our} />
            <Fact value={our} other={their} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A fact that both give and that differs is set apart; one that is not given says so. */
function Fact({ value, other }: { value: string | null; other: string | null }) {
  const { t } = useTranslation();
  if (value === null) return <td className={style.absent}>{t('sweep.unknown')}</td>;
  return <td data-same={value === other || undefined}>{value}</td>;
}
