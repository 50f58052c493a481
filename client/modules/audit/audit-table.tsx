import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../division/division-tree.ts';
import { chinaTime } from '../setting/china-time.ts';
import style from './audit-page.module.css';
import type { AuditLine } from './audit-queries.ts';
import { useActionText, useDetailText } from './audit-words.ts';

/** The entries as a table; on the phone each is a card. */
export function AuditTable({ lines, tree }: { lines: readonly AuditLine[]; tree: DivisionTree }) {
  const { t, i18n } = useTranslation();
  const actionText = useActionText();
  const detailText = useDetailText();
  const actorText = ({ actor, post }: AuditLine) =>
    post ?? (i18n.exists(`audit.actor.${actor}`) ? t(`audit.actor.${actor}`) : actor);
  // A subject is a code or an id; of a division the name says more.
  const subjectText = (subject: string | null) =>
    subject === null ? '' : (tree.byCode.get(subject)?.name ?? subject);
  return (
    <table className={style.table}>
      <thead>
        <tr>
          {(['number', 'at', 'actor', 'action', 'subject', 'detail', 'address'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`audit.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number} title={line.hash}>
            <td className={style.number}>{line.number}</td>
            <td className={style.time}>{chinaTime(line.at, i18n.language)}</td>
            <td className={style.actor}>{actorText(line)}</td>
            <td className={style.action}>{actionText(line.action)}</td>
            <td className={style.subject} title={line.subject ?? undefined}>
              {subjectText(line.subject)}
            </td>
            <td className={style.detail}>{detailText(line.detail)}</td>
            <td className={style.address}>{line.address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
