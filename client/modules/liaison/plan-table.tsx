import { Empty, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { type DivisionTree, shortPath } from '../division/division-tree.ts';
import { dateText } from '../report/date-text.ts';
import type { Card } from './plan-queries.ts';
import { usePlanTexts } from './plan-texts.ts';
import style from './plans.module.css';

interface Props {
  readonly cards: readonly Card[];
  readonly today: string;
  readonly loading: boolean;
  readonly tree: DivisionTree;
  /** Null: nothing can be chosen. */
  readonly chosen: readonly string[] | null;
  readonly onChosen: (ids: string[]) => void;
  readonly onOpen: (card: Card) => void;
  readonly onMap: (id: string) => void;
}

/** The cards, a line each, the most urgent first; on a phone what matters most of each. */
export function PlanTable({ cards, today, loading, tree, chosen, onChosen, onOpen, onMap }: Props) {
  const { t, i18n } = useTranslation();
  const texts = usePlanTexts();
  const phone = useMedia('(max-width: 899px)');
  const name = (card: Card) => (
    <>
      <button type="button" className={style.name} onClick={() => onOpen(card)}>
        {card.name}
      </button>
      <span className={style.sub}>
        {shortPath(tree, card.divisionCode)} · {texts.people(card)}
      </span>
    </>
  );
  const state = (card: Card) => (
    <span className={style.state} data-state={card.state}>
      {texts.state(card, today)}
    </span>
  );
  const step = ({ plan }: Card) =>
    plan ? (
      <>
        {plan.nextStep}
        <span className={style.sub}>{t(`liaison.reason-${plan.reason}`)}</span>
      </>
    ) : (
      '—'
    );
  const onTheMap = ({ organisationId: id, name: of, lngLat }: Card) =>
    lngLat && (
      <button
        type="button"
        className={style.name}
        aria-label={t('liaison.on-map-of', { name: of })}
        title={t('liaison.on-map')}
        onClick={(event) => {
          event.stopPropagation();
          onMap(id);
        }}
      >
        <Icon name="pin" />
      </button>
    );
  const wide: TableColumnsType<Card> = [
    { title: t('liaison.name'), key: 'name', render: (_, card) => name(card) },
    { title: t('liaison.state'), key: 'state', width: 118, render: (_, card) => state(card) },
    { title: t('liaison.next-step'), key: 'step', width: 250, render: (_, card) => step(card) },
    {
      title: t('liaison.due-on'),
      key: 'due',
      width: 124,
      render: (_, { plan }) => (plan ? dateText(plan.dueOn, i18n.language) : '—'),
    },
    {
      title: t('liaison.role'),
      key: 'role',
      width: 180,
      render: (_, { plan }) => (plan ? t(`liaison.role-${plan.responsibleRole}`) : '—'),
    },
    {
      title: t('liaison.instructor'),
      key: 'instructor',
      width: 160,
      render: (_, { instructor }) =>
        instructor ? (
          <>
            {instructor.post}
            <span className={style.sub}>{instructor.certificateNumber}</span>
          </>
        ) : (
          t('liaison.no-instructor')
        ),
    },
    {
      title: t('liaison.venue'),
      key: 'venue',
      width: 200,
      render: (_, { venue, lngLat }) => (
        <span className={style.quiet}>{texts.venue(venue, lngLat !== null)}</span>
      ),
    },
    { title: '', key: 'map', width: 44, render: (_, card) => onTheMap(card) },
  ];
  const narrow: TableColumnsType<Card> = [
    {
      title: t('liaison.name'),
      key: 'name',
      render: (_, card) => (
        <>
          {name(card)}
          <span className={style.sub}>{card.plan?.nextStep}</span>
          {state(card)}
          {card.plan && <span className={style.quiet}> {dateText(card.plan.dueOn, i18n.language)}</span>}
        </>
      ),
    },
    { title: '', key: 'map', width: 44, render: (_, card) => onTheMap(card) },
  ];
  return (
    <div className={style.box} data-testid="plan-list">
      <Table<Card>
        size="small"
        rowKey="organisationId"
        columns={phone ? narrow : wide}
        dataSource={[...cards]}
        loading={loading}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={loading ? '' : t('liaison.none')} />
          ),
        }}
        {...(chosen && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            preserveSelectedRowKeys: true,
            onChange: (keys: readonly (string | number | bigint)[]) => onChosen(keys.map(String)),
            getCheckboxProps: ({ state: at, name: of }: Card) =>
              ({ disabled: at === 'formed', 'aria-label': of }) as object,
          },
        })}
        onRow={(card) =>
          ({
            'data-plan': card.name,
            'data-state': card.state,
            onClick: () => onOpen(card),
          }) as object
        }
      />
    </div>
  );
}
