import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import type { Placement } from './use-placement.ts';
import './undo-bar.css';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Takes placements back and does them again: buttons, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z). */
export function UndoBar({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const { undo, redo, busy, undoName, redoName } = placement;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // In a field these keys belong to its text.
      if (!(event.ctrlKey || event.metaKey) || busy || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (!again && key !== 'z') return;
      event.preventDefault();
      if (again) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo, busy]);
  if (undoName === null && redoName === null) return null;
  const undoText = t('screen.undo', { name: undoName ?? '' });
  const redoText = t('screen.redo', { name: redoName ?? '' });
  return (
    <div className="undo-bar" role="toolbar" aria-label={t('screen.undo-bar')}>
      <Button
        icon={<Icon name="undo" />}
        disabled={busy || undoName === null}
        onClick={undo}
        title={undoText}
        aria-label={undoText}
      />
      <Button
        icon={<Icon name="redo" />}
        disabled={busy || redoName === null}
        onClick={redo}
        title={redoText}
        aria-label={redoText}
      />
    </div>
  );
}
