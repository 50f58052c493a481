import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { NoticeList, type NoticeSubject } from './notice-list.tsx';
import { useNotices } from './notice-query.ts';

interface Props {
  readonly tree: DivisionTree;
  /** Goes to the division and quarter a notice is about. */
  readonly onOpen: (divisionCode: string, quarter: string, about: NoticeSubject) => void;
}

/** The inbox behind a bell that counts what was not read. */
export function NoticeBell({ tree, onOpen }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useNotices();
  const unread = data?.unread ?? 0;
  const due = data?.due ?? [];
  const count = unread + due.length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('notice.title')}
      content={
        <NoticeList
          tree={tree}
          due={due}
          notices={data?.notices ?? []}
          unread={unread}
          onOpen={(divisionCode, quarter, about) => {
            setOpen(false);
            onOpen(divisionCode, quarter, about);
          }}
        />
      }
    >
      <Badge count={count} size="small" offset={[-4, 4]}>
        <Button
          data-testid="notice-bell"
          aria-label={count > 0 ? t('notice.bell-unread', { count }) : t('notice.bell')}
          icon={<Icon name="bell" />}
        />
      </Badge>
    </Popover>
  );
}
