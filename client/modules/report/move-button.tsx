import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props {
  readonly text: string;
  readonly title: string;
  /** What stands between the question and its buttons. */
  readonly children: ReactNode;
  readonly okText: string;
  readonly cancelText: string;
  readonly primary: boolean;
  readonly large?: boolean;
  readonly disabled: boolean;
  readonly busy: boolean;
  /** What is still missing in the dialogue. */
  readonly unready?: boolean;
  readonly onOk: (close: () => void) => void;
}

/** A step that cannot be taken lightly: the button asks before it acts, and says what will happen. */
export function MoveButton(props: Props) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button
        type={props.primary ? 'primary' : 'default'}
        size={props.large ? 'large' : 'middle'}
        disabled={props.disabled}
        onClick={() => setAsking(true)}
      >
        {props.text}
      </Button>
      <Modal
        open={asking}
        title={props.title}
        okText={props.okText}
        cancelText={props.cancelText}
        confirmLoading={props.busy}
        okButtonProps={{ disabled: props.unready ?? false }}
        width={440}
        destroyOnHidden
        onCancel={close}
        onOk={() => props.onOk(close)}
      >
        {props.children}
      </Modal>
    </>
  );
}
