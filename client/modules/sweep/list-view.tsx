import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectorsOf } from '../../../shared/sweep/department.ts';
import type { SweepListView } from '../../../shared/sweep/views.ts';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useDepartmentName } from './department-name.ts';
import { ListNotes } from './list-notes.tsx';
import style from './list-view.module.css';
import { MatchedPanel } from './matched-panel.tsx';
import { OnlyOursPanel } from './only-ours-panel.tsx';
import { OnlyTheirsPanel } from './only-theirs-panel.tsx';
import { PairsPanel } from './pairs-panel.tsx';
import { useListChange, useSweepList } from './sweep-queries.ts';
import { type SweepTab, SweepTabs, tabId, tabPanelId } from './sweep-tabs.tsx';

interface Props {
  readonly tree: DivisionTree;
  readonly listId: string;
  readonly onClose: () => void;
  readonly onOpenOrganisation: (id: string) => void;
}

/** One department's list: how much agrees, and the rest to be settled. */
export function ListView({ tree, listId, onClose, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const list = useSweepList(listId);
  const [chosen, setChosen] = useState<SweepTab | null>(null);
  if (!list.data) {
    return (
      <div className={style.body}>
        <Button onClick={onClose}>{t('sweep.back')}</Button>
        {list.isError ? (
          <FailureNote
            text={errorText(list.error)}
            retryText={t('screen.retry')}
            onRetry={() => void list.refetch()}
          />
        ) : (
          <Skeleton active paragraph={{ rows: 6 }} />
        )}
      </div>
    );
  }
  const { counts } = list.data;
  // What needs a person first.
  const tab =
    chosen ??
    (counts.open.probable > 0 ? 'probable' : counts.open['only-theirs'] > 0 ? 'only-theirs' : 'matched');
  const panel = { tree, list: list.data, onOpenOrganisation };
  return (
    <div className={style.body}>
      <Head list={list.data} onClose={onClose} />
      {!list.data.whole && (
        <p className={style.hint}>{t('sweep.partOf', { division: list.data.divisionName })}</p>
      )}
      <SweepTabs list={list.data} selected={tab} onSelect={setChosen} />
      <section id={tabPanelId} role="tabpanel" aria-labelledby={tabId(tab)} className={style.panel}>
        <p className={style.hint}>
          {t(`sweep.tabHint.${tab}`)} {tab === 'only-ours' && <OursNote list={list.data} />}
        </p>
        {tab === 'matched' && <MatchedPanel {...panel} />}
        {tab === 'probable' && <PairsPanel {...panel} />}
        {tab === 'only-theirs' && <OnlyTheirsPanel {...panel} />}
        {tab === 'only-ours' && <OnlyOursPanel {...panel} />}
      </section>
      <ListNotes tree={tree} list={list.data} />
    </div>
  );
}

/** Why some of our organisations are not counted as missing. */
function OursNote({ list }: { list: SweepListView }) {
  const { t } = useTranslation();
  const departmentName = useDepartmentName();
  const sectors = sectorsOf(list.department);
  const [sector] = sectors;
  return (
    <>
      {sectors.length === 1 &&
        t('sweep.sectorNote', {
          department: departmentName(list.department),
          sector: t(`sweep.sector.${sector}`),
        })}{' '}
      {list.counts.open.probable > 0 && t('sweep.probableNote')}
    </>
  );
}

function Head({ list, onClose }: { list: SweepListView; onClose: () => void }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const errorText = useErrorText();
  const departmentName = useDepartmentName();
  const discard = useListChange(list.id, () => rpc.sweep.discard.mutate({ listId: list.id }));
  const ask = () =>
    modal.confirm({
      title: t('sweep.discardTitle'),
      content: t('sweep.discardText'),
      okText: t('sweep.discard'),
      cancelText: t('sweep.cancel'),
      onOk: async () => {
        try {
          await discard.mutateAsync(undefined);
          void message.success(t('sweep.discardDone'));
          onClose();
        } catch (error) {
          void message.error(errorText(error));
        }
      },
    });
  return (
    <header className={style.head}>
      <Button onClick={onClose} data-testid="sweep-back">
        {t('sweep.back')}
      </Button>
      <div className={style.title}>
        <h1>{departmentName(list.department)}</h1>
        <span>{t('sweep.listDate', { date: list.listDate })}</span>
        <span>{t('sweep.listRows', { count: list.rowCount })}</span>
        <span>{list.divisionName}</span>
        <span className={style.fileName}>{list.fileName}</span>
      </div>
      {list.whole && (
        <Button type="text" onClick={ask}>
          {t('sweep.discard')}
        </Button>
      )}
    </header>
  );
}
