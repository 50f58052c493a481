import { Empty, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../ui/use-media.ts';
import { type DivisionTree, shortPath } from '../division/division-tree.ts';
import { openDuties } from './duty-sum.ts';
import type { InstructorView } from './instructor-queries.ts';
import style from './instructors.module.css';

interface Props {
  readonly instructors: readonly InstructorView[];
  readonly loading: boolean;
  readonly tree: DivisionTree;
  readonly onOpen: (instructor: InstructorView) => void;
}

/** The instructors, a line each; those with something overdue first. */
export function InstructorTable({ instructors, loading, tree, onOpen }: Props) {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 899px)');
  const home = ({ divisionCode, own }: InstructorView) =>
    own ? shortPath(tree, divisionCode) : t('instructor.elsewhere');
  const duties = (instructor: InstructorView) => {
    const { overdue, due } = openDuties(instructor);
    if (overdue > 0)
      return <span className={style.overdue}>{t('instructor.duties-overdue', { count: overdue })}</span>;
    return due > 0 ? t('instructor.duties-due', { count: due }) : t('instructor.duties-fine');
  };
  const certificate = (instructor: InstructorView) => (
    <button type="button" className={style.name} onClick={() => onOpen(instructor)}>
      {instructor.certificateNumber}
    </button>
  );
  const wide: TableColumnsType<InstructorView> = [
    {
      title: t('instructor.certificate'),
      key: 'certificate',
      width: 170,
      render: (_, each) => certificate(each),
    },
    { title: t('instructor.post'), key: 'post', render: (_, { post }) => post },
    { title: t('instructor.home'), key: 'home', width: 220, render: (_, each) => home(each) },
    {
      title: t('instructor.mode'),
      key: 'mode',
      width: 120,
      render: (_, { mode }) => t(`instructor.mode-${mode}`),
    },
    {
      title: t('instructor.caseload'),
      key: 'caseload',
      width: 120,
      sorter: (a, b) => a.instructs.length - b.instructs.length,
      render: (_, { instructs }) => t('instructor.caseload-count', { count: instructs.length }),
    },
    { title: t('instructor.duties'), key: 'duties', width: 140, render: (_, each) => duties(each) },
  ];
  const narrow: TableColumnsType<InstructorView> = [
    {
      title: t('instructor.title'),
      key: 'instructor',
      render: (_, each) => (
        <>
          {certificate(each)}
          <span className={style.sub}>
            {each.post} · {t(`instructor.mode-${each.mode}`)} ·{' '}
            {t('instructor.caseload-count', { count: each.instructs.length })}
          </span>
        </>
      ),
    },
    { title: t('instructor.duties'), key: 'duties', width: 110, render: (_, each) => duties(each) },
  ];
  return (
    <div className={style.box} data-testid="instructor-list">
      <Table<InstructorView>
        size="small"
        rowKey="id"
        columns={phone ? narrow : wide}
        dataSource={[...instructors]}
        loading={loading}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={loading ? '' : t('instructor.none')} />
          ),
        }}
        onRow={(each) =>
          ({ 'data-instructor': each.certificateNumber, onClick: () => onOpen(each) }) as object
        }
      />
    </div>
  );
}
