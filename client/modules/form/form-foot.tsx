import { useTranslation } from 'react-i18next';
import { footLines } from '../../../shared/form/form-texts.ts';
import type { FormView } from '../../../shared/form/form-view.ts';
import style from './forms-page.module.css';

/** Who drew it up, of what day, from what, what was left out: the same lines as on paper. */
export function FormFoot({ view }: { view: FormView }) {
  const { t } = useTranslation();
  return (
    <footer className={style.foot} data-testid="form-foot">
      {footLines(view, t).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  );
}
