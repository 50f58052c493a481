import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { ListCards } from './list-cards.tsx';
import { ListView } from './list-view.tsx';
import style from './sweep-page.module.css';
import { useSweepLists } from './sweep-queries.ts';
import { UploadCard } from './upload-card.tsx';

export interface SweepPageProps {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  /** Shows an organisation's record. */
  readonly onOpenOrganisation: (id: string) => void;
}

/** Sweep and joint check 拉网式排查、部门会商: other departments' lists beside the registry, and what differs, one by one. */
export function SweepPage(props: SweepPageProps) {
  // Another division or quarter has other lists.
  return <SweepOf key={`${props.divisionCode} ${props.quarter}`} {...props} />;
}

function SweepOf({ tree, divisionCode, quarter, onOpenOrganisation }: SweepPageProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [openId, setOpenId] = useState<string | null>(null);
  const lists = useSweepLists(divisionCode, quarter);
  return (
    <main className={style.page} data-testid="sweep-page">
      {openId !== null ? (
        <ListView
          key={openId}
          tree={tree}
          listId={openId}
          onClose={() => setOpenId(null)}
          onOpenOrganisation={onOpenOrganisation}
        />
      ) : (
        <div className={style.body}>
          <header className={style.head}>
            <h1>{t('sweep.title')}</h1>
            <p className={style.hint}>{t('sweep.intro')}</p>
          </header>
          <UploadCard tree={tree} divisionCode={divisionCode} quarter={quarter} onOpen={setOpenId} />
          {lists.isError ? (
            <FailureNote
              text={errorText(lists.error)}
              retryText={t('screen.retry')}
              onRetry={() => void lists.refetch()}
            />
          ) : (
            <ListCards divisionCode={divisionCode} lists={lists.data ?? null} onOpen={setOpenId} />
          )}
        </div>
      )}
    </main>
  );
}
