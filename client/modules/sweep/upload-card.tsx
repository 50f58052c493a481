import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Input, Select, Upload } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DepartmentCode, departments } from '../../../shared/sweep/department.ts';
import { refusalOf } from '../../api/refusal.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { divisionName } from './division-names.ts';
import style from './sweep-page.module.css';
import { uploadList } from './upload-list.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly onOpen: (listId: string) => void;
}

/** Whose list, as of when, and the file. What is missing is said when it is sent, not before. */
export function UploadCard({ tree, divisionCode, quarter, onOpen }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const client = useQueryClient();
  const [department, setDepartment] = useState<DepartmentCode | null>(null);
  const [otherName, setOtherName] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const name = otherName.trim();
  const whole =
    department === null || (department === 'other' && name === '') || date === null || file === null
      ? null
      : { department: department === 'other' ? `other:${name}` : department, date, file };
  const upload = useMutation({
    mutationFn: (input: NonNullable<typeof whole>) => {
      abort.current = new AbortController();
      const target = { divisionCode, quarter, department: input.department, date: input.date };
      return uploadList(input.file, target, abort.current.signal);
    },
    onSuccess: (listId) => {
      void client.invalidateQueries({ queryKey: ['sweep', 'lists'] });
      onOpen(listId);
    },
  });
  const refusal = upload.error ? refusalOf(upload.error) : null;
  const knownId = refusal?.code === 'sweep-list-known' ? String(refusal.params.listId ?? '') : '';
  const missing = (isMissing: boolean, text: string) =>
    asked && isMissing ? (
      <span className={style.missing} role="alert">
        {t(text)}
      </span>
    ) : null;
  return (
    <form
      className={style.card}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (whole && !upload.isPending) upload.mutate(whole);
      }}
    >
      <div className={style.cardHead}>
        <h2 id={`${id}-title`}>{t('sweep.uploadTitle')}</h2>
        <span className={style.hint}>
          {t('sweep.forDivision', {
            division: divisionName(tree, divisionCode),
            quarter: quarterText(quarter),
          })}
        </span>
      </div>
      <div className={style.fields}>
        <div className={style.field}>
          <label htmlFor={`${id}-department`}>{t('sweep.departmentLabel')}</label>
          <Select<DepartmentCode>
            id={`${id}-department`}
            size="large"
            value={department}
            status={asked && department === null ? 'error' : ''}
            onChange={setDepartment}
            options={departments.map((code) => ({ value: code, label: t(`sweep.department.${code}`) }))}
          />
          {missing(department === null, 'sweep.needDepartment')}
        </div>
        {department === 'other' && (
          <div className={style.field}>
            <label htmlFor={`${id}-other`}>{t('sweep.otherDepartment')}</label>
            <Input
              id={`${id}-other`}
              size="large"
              maxLength={30}
              value={otherName}
              placeholder={t('sweep.otherDepartmentHint')}
              onChange={(event) => setOtherName(event.target.value)}
            />
            {missing(name === '', 'sweep.needOtherDepartment')}
          </div>
        )}
        <div className={style.field}>
          <label htmlFor={`${id}-date`}>{t('sweep.dateLabel')}</label>
          <DatePicker
            id={`${id}-date`}
            size="large"
            placeholder={t('sweep.dateHint')}
            status={asked && date === null ? 'error' : ''}
            disabledDate={(day) => day.valueOf() > Date.now()}
            onChange={(day) => setDate(day ? day.format('YYYY-MM-DD') : null)}
          />
          {missing(date === null, 'sweep.needDate')}
        </div>
      </div>
      <Upload.Dragger
        accept=".csv,.txt,.xlsx"
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(chosen) => {
          upload.reset();
          setFile(chosen);
          // Sent by ourselves.
          return false;
        }}
      >
        <p className={style.dropTitle}>{file ? file.name : t('sweep.dropFile')}</p>
        <p className={style.hint}>{t('sweep.fileHint')}</p>
      </Upload.Dragger>
      {missing(file === null, 'sweep.needFile')}
      {upload.error && (
        <Alert
          type={knownId ? 'info' : 'error'}
          showIcon
          role="alert"
          title={errorText(upload.error)}
          action={
            knownId && (
              <Button onClick={() => onOpen(knownId)} data-testid="sweep-known">
                {t('sweep.known')}
              </Button>
            )
          }
        />
      )}
      <Button
        className={style.send}
        type="primary"
        size="large"
        htmlType="submit"
        loading={upload.isPending}
        data-testid="sweep-upload"
      >
        {t(upload.isPending ? 'sweep.uploading' : 'sweep.upload')}
      </Button>
    </form>
  );
}
