import type { MarkedPart } from './mark-difference.ts';
import style from './rows.module.css';

/** A name with the characters marked that the other one has not. */
export function MarkedName({ parts }: { parts: readonly MarkedPart[] }) {
  let at = 0;
  return (
    <>
      {parts.map((part) => {
        const key = at;
        at += part.text.length;
        return part.common ? (
          <span key={key}>{part.text}</span>
        ) : (
          <mark key={key} className={style.mark}>
            {part.text}
          </mark>
        );
      })}
    </>
  );
}
