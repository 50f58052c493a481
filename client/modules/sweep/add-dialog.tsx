import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guessSector } from '../../../shared/import/guess-sector.ts';
import type { Sector } from '../../../shared/organisation.ts';
import { sectorsOf } from '../../../shared/sweep/department.ts';
import type { SweepListView, SweepRowView } from '../../../shared/sweep/views.ts';
import { rpc } from '../../api/rpc.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { useDepartmentName } from './department-name.ts';
import style from './dialog.module.css';
import { divisionName } from './division-names.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly list: SweepListView;
  readonly row: SweepRowView;
  readonly onClose: () => void;
}

/** Makes an entry an organisation of the registry; what the department says is filled in already. */
export function AddDialog({ tree, list, row, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const departmentName = useDepartmentName();
  const towns = useMemo(() => townsBelow(tree, list.divisionCode), [tree, list.divisionCode]);
  const [name, setName] = useState(row.name);
  const [uscc, setUscc] = useState(row.uscc ?? '');
  const [address, setAddress] = useState(row.address ?? '');
  const [employees, setEmployees] = useState(row.employees);
  const [divisionCode, setDivisionCode] = useState(() =>
    towns.some(({ value }) => value === row.divisionCode)
      ? row.divisionCode
      : towns.length === 1
        ? (towns[0]?.value ?? null)
        : null,
  );
  const [sector, setSector] = useState<Sector | null>(() => guessedSector(row, list.department));
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const save = async () => {
    setAsked(true);
    if (name.trim() === '' || divisionCode === null || sector === null || pending) return;
    setPending(true);
    setError(null);
    try {
      const blankAsNull = (text: string) => (text.trim() === '' ? null : text.trim());
      await rpc.sweep.add.mutate({
        listId: list.id,
        rowNumber: row.rowNumber,
        name: name.trim(),
        uscc: blankAsNull(uscc),
        address: blankAsNull(address),
        employees,
        divisionCode,
        sector,
      });
      void message.success(t('sweep.addDone'));
      // The registry changed: whatever any screen shows of it is asked anew.
      void client.invalidateQueries();
      onClose();
    } catch (refused) {
      setError(refused);
      setPending(false);
    }
  };
  const missing = (isMissing: boolean, text: string) =>
    asked && isMissing ? (
      <span className={style.missing} role="alert">
        {t(text)}
      </span>
    ) : null;
  const source = t('sweep.source', { department: departmentName(list.department), date: list.listDate });
  return (
    <Modal
      open
      title={t('sweep.addTitle')}
      okText={t('sweep.add')}
      cancelText={t('sweep.cancel')}
      okButtonProps={{ loading: pending }}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <div className={style.form}>
        <p className={style.hint}>{t('sweep.addText', { quarter: quarterText(list.quarter), source })}</p>
        <div className={style.field}>
          <label htmlFor={`${id}-name`}>{t('sweep.name')}</label>
          <Input
            id={`${id}-name`}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          {missing(name.trim() === '', 'sweep.needName')}
        </div>
        <div className={style.field}>
          <label htmlFor={`${id}-division`}>{t('sweep.addDivision')}</label>
          <Select
            id={`${id}-division`}
            showSearch={{ optionFilterProp: 'label' }}
            value={divisionCode}
            status={asked && divisionCode === null ? 'error' : ''}
            options={towns}
            onChange={setDivisionCode}
          />
          {missing(divisionCode === null, 'sweep.needDivision')}
        </div>
        <div className={style.field}>
          <span id={`${id}-sector`}>{t('sweep.sector')}</span>
          <Radio.Group
            aria-labelledby={`${id}-sector`}
            value={sector}
            onChange={(event) => setSector(event.target.value)}
          >
            <Radio value="enterprise">{t('sweep.sector.enterprise')}</Radio>
            <Radio value="social">{t('sweep.sector.social')}</Radio>
          </Radio.Group>
          {missing(sector === null, 'sweep.needSector')}
        </div>
        <div className={style.field}>
          <label htmlFor={`${id}-uscc`}>{t('sweep.uscc')}</label>
          <Input
            id={`${id}-uscc`}
            maxLength={40}
            value={uscc}
            onChange={(event) => setUscc(event.target.value)}
          />
        </div>
        <div className={style.field}>
          <label htmlFor={`${id}-address`}>{t('sweep.address')}</label>
          <Input
            id={`${id}-address`}
            maxLength={200}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </div>
        <div className={style.field}>
          <label htmlFor={`${id}-employees`}>{t('sweep.employees')}</label>
          <InputNumber
            id={`${id}-employees`}
            min={0}
            max={1_000_000}
            precision={0}
            value={employees}
            onChange={setEmployees}
          />
        </div>
        {error !== null && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      </div>
    </Modal>
  );
}

/** Records belong to a township-level division. */
function townsBelow(tree: DivisionTree, code: string): { value: string; label: string }[] {
  return [...tree.byCode.values()]
    .filter((node) => node.level === 'township' && node.path.includes(code))
    .map((node) => ({ value: node.code, label: divisionName(tree, node.code) }));
}

function guessedSector(row: SweepRowView, department: string): Sector | null {
  const [only, second] = sectorsOf(department);
  return second === undefined ? (only ?? null) : guessSector(row.name, row.uscc, []);
}
