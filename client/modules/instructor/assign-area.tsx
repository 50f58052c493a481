import { Button, Checkbox, Modal, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import style from './instructor-drawer.module.css';
import { type InstructorView, useInArea } from './instructor-queries.ts';
import { useAssign } from './use-assign.ts';

interface Props {
  readonly instructor: InstructorView;
  readonly quarter: Quarter;
  readonly onClose: () => void;
}

/** Those in the area who are not organised, listed before they are all given to its instructor. */
export function AssignArea({ instructor, quarter, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useInArea(instructor.id, quarter);
  const { busy, assign } = useAssign(quarter);
  const [others, setOthers] = useState(false);
  const notHis = (data ?? []).filter((each) => each.instructor?.id !== instructor.id);
  const free = notHis.filter((each) => each.instructor === null);
  const given = others ? notHis : free;
  const give = async () => {
    if (await assign(instructor.id, given)) onClose();
  };
  return (
    <Modal
      open
      title={t('instructor.assign-area-title')}
      onCancel={onClose}
      data-testid="assign-area"
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('instructor.cancel')}
        </Button>,
        <Button
          key="give"
          type="primary"
          disabled={given.length === 0}
          loading={busy}
          onClick={() => void give()}
        >
          {given.length === 0
            ? t('instructor.assign-area-none')
            : t('instructor.assign-area-do', { count: given.length })}
        </Button>,
      ]}
    >
      {data ? (
        <>
          <p>{t('instructor.assign-area-text', { count: data.length, free: free.length })}</p>
          {notHis.length > free.length && (
            <Checkbox checked={others} onChange={({ target }) => setOthers(target.checked)}>
              {t('instructor.assign-area-others', { count: notHis.length - free.length })}
            </Checkbox>
          )}
          <ul className={style.preview}>
            {given.map(({ id, name, instructor: of }) => (
              <li key={id}>
                {name}
                {of && (
                  <small>{t('instructor.assigned-to-other', { certificate: of.certificateNumber })}</small>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Spin />
      )}
    </Modal>
  );
}
