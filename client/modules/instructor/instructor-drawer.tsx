import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type InstructorMode, instructorModes } from '../../../shared/instructor.ts';
import { addQuarters, listQuarters, type Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import { AreaField, type AreaValue } from './area-field.tsx';
import style from './instructor-drawer.module.css';
import type { InstructorView } from './instructor-queries.ts';
import { ServesList } from './serves-list.tsx';
import { TelephoneButton } from './telephone-button.tsx';

interface Fields {
  readonly certificateNumber: string;
  readonly divisionCode: string;
  readonly post: string;
  readonly officeTelephone?: string;
  readonly mode: InstructorMode;
  readonly area: AreaValue;
  readonly fromQuarter: Quarter;
  readonly untilQuarter?: Quarter | null;
}

interface Props {
  /** Null: a new one. */
  readonly instructor: InstructorView | null;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly may: boolean;
  readonly onOpenOrganisation: (id: string) => void;
  readonly onClose: () => void;
}

const telephoneForm = /^[0-9+ ()（）—–-]*$/;

/** Enters an instructor or changes one; below it whom they look after. */
export function InstructorDrawer(props: Props) {
  const { instructor, tree, divisionCode, quarter, may, onOpenOrganisation, onClose } = props;
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const [form] = Form.useForm<Fields>();
  const { busy, write } = useUndoableWrite();
  const able = may && (instructor?.own ?? true);
  const mode = Form.useWatch('mode', form) ?? instructor?.mode ?? 'several';
  const home = Form.useWatch('divisionCode', form) ?? instructor?.divisionCode ?? divisionCode;
  const required = [{ required: true, message: t('instructor.required') }];
  const quarters = listQuarters(addQuarters(quarter, -12), addQuarters(quarter, 4)).reverse();
  const first = instructor?.fromQuarter;
  const options = [...quarters, ...(first && first < (quarters.at(-1) ?? '') ? [first] : [])].map(
    (value) => ({ value, label: quarterText(value) }),
  );
  const save = async ({ area, officeTelephone, untilQuarter, ...fields }: Fields) => {
    const done = await write({
      send: () =>
        rpc.instructor.save.mutate({
          id: instructor?.id ?? null,
          expectedVersion: instructor?.version ?? 0,
          facts: {
            ...fields,
            ...(officeTelephone ? { officeTelephone } : {}),
            untilQuarter: untilQuarter ?? null,
            areaCodes: [...(area?.areaCodes ?? [])],
            area: (area?.area ?? null) as never,
          },
        }),
      say: () => t('instructor.saved', { certificate: fields.certificateNumber }),
      undoable: false,
    });
    if (done) onClose();
  };
  return (
    <Drawer
      open
      size={500}
      title={
        instructor
          ? t('instructor.edit-title', { certificate: instructor.certificateNumber })
          : t('instructor.add')
      }
      onClose={onClose}
      data-testid="instructor-drawer"
      footer={
        able && (
          <div className={style.footer}>
            <Button onClick={onClose}>{t('instructor.cancel')}</Button>
            <Button type="primary" loading={busy} onClick={form.submit}>
              {t('instructor.save')}
            </Button>
          </div>
        )
      }
    >
      {may && !able && <Alert type="info" showIcon title={t('instructor.not-own')} />}
      {instructor && !able && <TelephoneButton id={instructor.id} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        disabled={!able}
        initialValues={
          instructor
            ? { ...instructor, area: { area: instructor.area, areaCodes: instructor.areaCodes } }
            : { divisionCode, mode: 'several', fromQuarter: quarter, area: { area: null, areaCodes: [] } }
        }
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="certificateNumber" label={t('instructor.certificate')} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="post"
          label={t('instructor.post')}
          extra={t('instructor.post-help')}
          rules={required}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="officeTelephone"
          label={t('instructor.telephone')}
          extra={instructor?.hasTelephone && able && <TelephoneButton id={instructor.id} />}
          rules={[{ pattern: telephoneForm, message: t('instructor.telephone-wrong') }]}
        >
          <Input
            inputMode="tel"
            maxLength={30}
            placeholder={instructor?.hasTelephone ? t('instructor.telephone-keep') : ''}
          />
        </Form.Item>
        <Form.Item name="divisionCode" label={t('instructor.home')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[...tree.byCode.values()].map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="mode" label={t('instructor.mode')} rules={required}>
          <Select
            options={instructorModes.map((value) => ({ value, label: t(`instructor.mode-${value}`) }))}
          />
        </Form.Item>
        {mode === 'area' && (
          <Form.Item name="area" label={t('instructor.area')}>
            <AreaField tree={tree} home={home} quarter={quarter} />
          </Form.Item>
        )}
        <Form.Item name="fromQuarter" label={t('instructor.from')} rules={required}>
          <Select options={options} />
        </Form.Item>
        <Form.Item
          name="untilQuarter"
          label={t('instructor.until')}
          extra={t('instructor.until-help')}
          dependencies={['fromQuarter']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value?: string | null) =>
                value && value <= getFieldValue('fromQuarter')
                  ? Promise.reject(new Error(t('instructor.until-wrong')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Select allowClear placeholder={t('instructor.until-none')} options={options} />
        </Form.Item>
      </Form>
      {instructor && (
        <ServesList
          instructor={instructor}
          quarter={quarter}
          may={able}
          onOpenOrganisation={onOpenOrganisation}
        />
      )}
    </Drawer>
  );
}
