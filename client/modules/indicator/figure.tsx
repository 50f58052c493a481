import type { ReactNode } from 'react';
import './figure.css';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly (string | null)[];
  /** 0–1: drawn as a bar with the target marked on it. */
  readonly share?: number | null;
  readonly target?: number | null;
  readonly tone?: 'gap';
  readonly testId?: string;
  /** Set apart below the notes: the same for what is filtered, another quarter. */
  readonly more?: ReactNode;
  readonly onOpen: () => void;
}

/** One figure that opens to the records behind it. */
export function Figure({ name, value, notes, share, target, tone, testId, more, onOpen }: Props) {
  return (
    <div className={tone === 'gap' ? 'figure gap' : 'figure'} data-testid={testId}>
      <button type="button" className="figure-button" onClick={onOpen}>
        <span className="figure-name">{name}</span>
        <span className="figure-value">{value}</span>
        {target !== undefined && target !== null && (
          <span className="figure-bar" aria-hidden="true">
            <span className="figure-fill" style={{ width: `${100 * (share ?? 0)}%` }} />
            <span className="figure-target" style={{ left: `${100 * target}%` }} />
          </span>
        )}
        <span className="figure-notes">{notes.map((note) => note && <span key={note}>{note}</span>)}</span>
      </button>
      {more}
    </div>
  );
}
