import type { ReactNode } from 'react';
import './bottom-sheet.css';

interface Props {
  readonly open: boolean;
  /** Leaves more of what lies behind in sight. */
  readonly low: boolean;
  readonly label: string;
  readonly closeText: string;
  readonly tabs: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A panel over the lower edge of the page; closed, only its tabs remain. */
export function BottomSheet({ open, low, label, closeText, tabs, children, onClose }: Props) {
  return (
    <aside className={['bottom-sheet', open ? 'open' : '', low ? 'low' : ''].join(' ')} aria-label={label}>
      {open && (
        <button type="button" className="bottom-sheet-handle" aria-label={closeText} onClick={onClose}>
          <span />
        </button>
      )}
      {open && <div className="bottom-sheet-content">{children}</div>}
      {tabs}
    </aside>
  );
}
