import { useTranslation } from 'react-i18next';
import { type CardState, countCards } from '../../../shared/liaison/card.ts';
import type { Card } from './plan-queries.ts';
import style from './plans.module.css';

const shown = ['missing', 'overdue', 'this-month', 'later', 'done'] as const;

interface Props {
  readonly cards: readonly Card[];
  readonly state: CardState | null;
  readonly onState: (state: CardState | null) => void;
}

/** How many cards stand where; each shows its own. */
export function PlanFigures({ cards, state, onState }: Props) {
  const { t } = useTranslation();
  const figures = countCards(cards);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own.
    <div className={style.figures} role="group" aria-label={t('liaison.figures')} data-testid="plan-figures">
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          className={style.figure}
          data-state={each}
          aria-pressed={state === each}
          onClick={() => onState(state === each ? null : each)}
        >
          {t(`liaison.state-${each}`)}
          <strong>{figures[each]}</strong>
        </button>
      ))}
    </div>
  );
}
