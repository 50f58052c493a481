import type { ReactNode } from 'react';
import style from './task-card.module.css';
import type { TaskGestures } from './task-gestures.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly gestures: TaskGestures;
  readonly tag?: string;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A record inside a task: its name opens it on the map, unless the quarter holds it no more. */
export function RecordRow({ id, name, gestures, tag, actions, children }: Props) {
  const { stateOf, selectedId, onSelect, onHover } = gestures;
  return (
    <li className={style.row} data-selected={id === selectedId}>
      <div className={style.line}>
        {tag && <span className={style.tag}>{tag}</span>}
        {stateOf(id) === 'absent' ? (
          <span className={style.name}>{name}</span>
        ) : (
          <button
            type="button"
            className={style.name}
            onClick={() => onSelect(id)}
            onMouseEnter={() => onHover(id)}
            onMouseLeave={() => onHover(null)}
          >
            {name}
          </button>
        )}
        {actions}
      </div>
      {children}
    </li>
  );
}
