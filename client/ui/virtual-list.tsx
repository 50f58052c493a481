import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import './virtual-list.css';

interface Props {
  readonly count: number;
  readonly rowHeight: number;
  readonly label: string;
  /** Index of the row that is selected, -1 for none. It is scrolled into view when it changes. */
  readonly selected: number;
  readonly rowKey: (index: number) => string;
  readonly row: (index: number) => ReactNode;
  readonly onSelect: (index: number) => void;
  readonly onHover?: (index: number | null) => void;
  readonly testId?: string;
}

const spare = 6;

/** A list box of equal rows that draws only those in sight: arrows, Home, End and Page keys walk it, Enter selects. */
export function VirtualList(props: Props) {
  const { count, rowHeight, label, selected, rowKey, row, onSelect, onHover, testId } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [active, setActive] = useState(-1);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const reveal = (index: number) => {
    const element = box.current;
    if (!element || index < 0) return;
    const from = index * rowHeight;
    if (from < element.scrollTop) element.scrollTop = from;
    else if (from + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = from + rowHeight - element.clientHeight;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, not every drawing.
  useEffect(() => {
    setActive(selected);
    reveal(selected);
  }, [selected]);

  const walk = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next !== undefined && count > 0) {
      event.preventDefault();
      const index = Math.min(count - 1, Math.max(0, next));
      setActive(index);
      reveal(index);
      onHover?.(index);
    } else if (event.key === 'Enter' && active >= 0 && active < count) {
      event.preventDefault();
      onSelect(active);
    }
  };

  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + spare);
  const idOf = (index: number) => `${testId ?? 'list'}-${index}`;
  return (
    <div
      ref={box}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={active >= first && active < last ? idOf(active) : undefined}
      data-testid={testId}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={walk}
      onMouseLeave={() => onHover?.(null)}
      onBlur={() => onHover?.(null)}
    >
      <div role="presentation" style={{ height: count * rowHeight, position: 'relative' }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box itself takes the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list box (aria-activedescendant).
            <div
              key={rowKey(index)}
              id={idOf(index)}
              role="option"
              aria-selected={index === selected}
              aria-setsize={count}
              aria-posinset={index + 1}
              className={index === active ? 'virtual-row active' : 'virtual-row'}
              style={{ position: 'absolute', top: index * rowHeight, height: rowHeight, left: 0, right: 0 }}
              onClick={() => onSelect(index)}
              onMouseEnter={() => onHover?.(index)}
            >
              {row(index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
