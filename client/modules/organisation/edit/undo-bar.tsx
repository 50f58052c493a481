import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import style from './undo-bar.module.css';
import { useOwnActions } from './use-own-actions.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Takes one's own last writes back and does them again, and says which: buttons, Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z). */
export function UndoBar() {
  const { t } = useTranslation();
  const { undo, redo, busy, takeBack } = useOwnActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // In a field these keys belong to its text.
      if (!(event.ctrlKey || event.metaKey) || busy || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (!again && key !== 'z') return;
      event.preventDefault();
      takeBack({ redo: again });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [takeBack, busy]);
  if (!undo && !redo) return null;
  const textOf = (action: NonNullable<typeof undo>, word: 'undo' | 'redo') =>
    t(`record.${word}`, { what: t(`record.action-${action.kind}`), name: action.name });
  return (
    <div className={style.bar} role="toolbar" aria-label={t('screen.undo-bar')} data-testid="undo-bar">
      {undo && (
        <Button
          icon={<Icon name="undo" />}
          disabled={busy}
          title={textOf(undo, 'undo')}
          aria-label={textOf(undo, 'undo')}
          onClick={() => takeBack({ redo: false, operationId: undo.operationId })}
        >
          <span className={style.what}>{textOf(undo, 'undo')}</span>
        </Button>
      )}
      {redo && (
        <Button
          icon={<Icon name="redo" />}
          disabled={busy}
          title={textOf(redo, 'redo')}
          aria-label={textOf(redo, 'redo')}
          onClick={() => takeBack({ redo: true, operationId: redo.operationId })}
        />
      )}
    </div>
  );
}
