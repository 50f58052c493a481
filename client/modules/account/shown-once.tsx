import { Alert, Button, Modal } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly warning: string;
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A secret shown once: only its hash is kept. A click beside it must not lose what cannot be shown again. */
export function ShownOnce({ title, warning, done, onClose, children }: Props) {
  return (
    <Modal
      open
      centered
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={title}
      footer={
        <Button type="primary" onClick={onClose}>
          {done}
        </Button>
      }
    >
      {children}
      <Alert type="warning" showIcon title={warning} />
    </Modal>
  );
}
