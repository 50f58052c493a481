import { useTranslation } from 'react-i18next';
import { readDepartment } from '../../../shared/sweep/department.ts';

/** A department by its name on screen; another one by the name somebody typed. */
export function useDepartmentName(): (department: string) => string {
  const { t } = useTranslation();
  return (department) => {
    const { code, name } = readDepartment(department);
    return code === 'other' ? name : t(`sweep.department.${code}`);
  };
}
