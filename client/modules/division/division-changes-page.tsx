import { Alert, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { ChangeHistory } from './change-history.tsx';
import { useDivisionChanges } from './change-queries.ts';
import { CreateDrawer } from './create-drawer.tsx';
import style from './division-changes.module.css';
import { DivisionList } from './division-list.tsx';
import { useDivisions } from './division-queries.ts';
import { buildTree, type DivisionNode, type DivisionTree } from './division-tree.ts';
import { MergeDrawer } from './merge-drawer.tsx';
import { RenameDrawer } from './rename-drawer.tsx';

interface Props {
  /** The divisions of the quarter the page stands at. */
  readonly tree: DivisionTree;
  readonly quarter: Quarter;
  readonly onClose: () => void;
}

type Open =
  | { readonly kind: 'rename' | 'merge'; readonly division: DivisionNode }
  | { readonly kind: 'create' }
  | null;

/** The administrator's page on which divisions are renamed, merged and made, and where it is read what was changed before. */
export function DivisionChangesPage({ tree, quarter, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const changes = useDivisionChanges();
  // Changes follow on how the divisions stand last, whichever quarter the page stands at.
  const { data: last } = useDivisions();
  const rootCode = tree.root?.code ?? '';
  const present = useMemo(() => (last ? buildTree(last, rootCode) : tree), [last, rootCode, tree]);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const [done, setDone] = useState<string | null>(null);
  const [terms, setTerms] = useState({ fromQuarter: addQuarters(quarter, 1), reason: '' });
  const start = (next: Open) => {
    setDone(null);
    setTerms({ ...terms, reason: '' });
    setOpen(next);
  };
  const drawer = {
    tree: present,
    quarter,
    terms,
    onTerms: setTerms,
    onDone: (what: string) => {
      setDone(what);
      setOpen(null);
    },
    onClose: () => setOpen(null),
  };
  return (
    <main className={style.page} data-testid="divisions-page">
      <header className={style.bar}>
        <h1>{t('division.title')}</h1>
        <Button type="primary" onClick={() => start({ kind: 'create' })}>
          {t('division.create')}
        </Button>
        <Button onClick={onClose}>{t('division.back')}</Button>
      </header>
      <div role="status" className={style.done}>
        {done && <Alert type="success" showIcon title={t('division.done', { what: done })} />}
      </div>
      <div className={style.body}>
        <p className={style.text}>{t('division.text')}</p>
        <div className={style.columns}>
          <section className={style.section}>
            <search>
              <Input
                allowClear
                size="large"
                aria-label={t('division.search')}
                placeholder={t('division.search')}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </search>
            <DivisionList
              tree={present}
              text={text}
              onRename={(division) => start({ kind: 'rename', division })}
              onMerge={(division) => start({ kind: 'merge', division })}
            />
          </section>
          <section className={`${style.section} ${style.past}`}>
            <h2>{t('division.history')}</h2>
            {changes.error ? (
              <FailureNote
                text={errorText(changes.error)}
                retryText={t('screen.retry')}
                onRetry={() => void changes.refetch()}
              />
            ) : (
              changes.data && <ChangeHistory changes={changes.data} />
            )}
          </section>
        </div>
      </div>
      {open?.kind === 'rename' && <RenameDrawer {...drawer} division={open.division} />}
      {open?.kind === 'merge' && <MergeDrawer {...drawer} division={open.division} />}
      {open?.kind === 'create' && <CreateDrawer {...drawer} />}
    </main>
  );
}
