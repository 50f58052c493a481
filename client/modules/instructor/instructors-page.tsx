import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InstructorMode, instructorModes } from '../../../shared/instructor.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { DutyCalendar } from './duty-calendar.tsx';
import { byUrgency, openDuties } from './duty-sum.ts';
import { InstructorDrawer } from './instructor-drawer.tsx';
import { useInstructors } from './instructor-queries.ts';
import { InstructorTable } from './instructor-table.tsx';
import style from './instructors.module.css';
import { UninstructedList } from './uninstructed-list.tsx';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly onDivision: (code: string) => void;
  /** Opens a record on the map. */
  readonly onOpenOrganisation: (id: string) => void;
}

const tabs = ['list', 'duties', 'uninstructed'] as const;
type Tab = (typeof tabs)[number];

/** 党建指导员: who they are, whom they look after, what they owe; and who has none. */
export function InstructorsPage({ tree, divisionCode, quarter, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const may = useMay('registry.write');
  const query = useInstructors(divisionCode, quarter);
  const [tab, setTab] = useState<Tab>('list');
  const [text, setText] = useState('');
  const [mode, setMode] = useState<InstructorMode | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const all = [...(query.data?.instructors ?? [])].sort(byUrgency);
  const wanted = text.trim();
  const shown = all.filter(
    (each) =>
      (mode === null || each.mode === mode) &&
      (wanted === '' || each.certificateNumber.includes(wanted) || each.post.includes(wanted)),
  );
  const open = all.find(({ id }) => id === openId) ?? null;
  return (
    <main className={style.page} data-testid="instructors-page">
      <header className={style.head}>
        <h1>{t('instructor.title')}</h1>
        <span className={style.quiet}>
          {tree.byCode.get(divisionCode)?.name} · {quarterText(quarter)}
        </span>
        {query.data && (
          <span data-testid="instructor-overview">
            {t('instructor.overview', {
              count: all.length,
              served: all.reduce((sum, { instructs }) => sum + instructs.length, 0),
              overdue: all.filter((each) => openDuties(each).overdue > 0).length,
            })}
          </span>
        )}
        {may && (
          <Button type="primary" onClick={() => setOpenId('new')}>
            {t('instructor.add')}
          </Button>
        )}
      </header>
      <TabBar<Tab>
        label={t('instructor.tabs')}
        tabs={tabs.map((key) => ({ key, label: t(`instructor.tab-${key}`) }))}
        value={tab}
        onChange={setTab}
      />
      {query.isError && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {tab !== 'uninstructed' && (
        <search className={style.tools}>
          <Input
            allowClear
            className={style.search ?? ''}
            aria-label={t('instructor.search')}
            placeholder={t('instructor.search')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Select
            allowClear
            aria-label={t('instructor.all-modes')}
            placeholder={t('instructor.all-modes')}
            style={{ width: 150 }}
            value={mode}
            options={instructorModes.map((value) => ({ value, label: t(`instructor.mode-${value}`) }))}
            onChange={(value?: InstructorMode) => setMode(value ?? null)}
          />
          <span className={style.quiet}>{t('instructor.count', { count: shown.length })}</span>
        </search>
      )}
      {tab === 'list' && (
        <InstructorTable
          instructors={shown}
          loading={query.isPending}
          tree={tree}
          onOpen={({ id }) => setOpenId(id)}
        />
      )}
      {tab === 'duties' && (
        <DutyCalendar instructors={shown} quarter={quarter} today={query.data?.today ?? ''} may={may} />
      )}
      {tab === 'uninstructed' && (
        <UninstructedList
          tree={tree}
          divisionCode={divisionCode}
          quarter={quarter}
          may={may}
          onOpenOrganisation={onOpenOrganisation}
        />
      )}
      {(open || openId === 'new') && (
        <InstructorDrawer
          key={openId}
          instructor={open}
          tree={tree}
          divisionCode={divisionCode}
          quarter={quarter}
          may={may}
          onOpenOrganisation={onOpenOrganisation}
          onClose={() => setOpenId(null)}
        />
      )}
    </main>
  );
}
