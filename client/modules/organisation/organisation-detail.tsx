import { Button, Skeleton, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classify } from '../../../shared/symbol.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { DetailFacts } from './detail-facts.tsx';
import { DetailPast } from './detail-past.tsx';
import { useOrganisation } from './detail-query.ts';
import { isDirty } from './edit/draft.ts';
import { type EditTarget, isPartyTarget } from './edit/edit-target.ts';
import { RecordEditor } from './edit/record-editor.tsx';
import { useRecordWork } from './edit/record-work.tsx';
import { useOpenQuarter } from './edit/use-open-quarter.ts';
import { PartyCard } from './party/party-card.tsx';
import { RecordChanges } from './record-changes.tsx';
import { SymbolMark } from './symbol-mark.tsx';
import './organisation-detail.css';

interface Props {
  readonly id: string;
  readonly quarter: string;
  readonly threshold: number;
  readonly tree: DivisionTree;
  readonly onClose: () => void;
  readonly onSelect: (id: string) => void;
  readonly onPlace: () => void;
  readonly onDivision: (code: string) => void;
  /** What of the record is open for editing. */
  readonly edit: EditTarget | null;
  readonly onEdit: (target: EditTarget | null) => void;
  /** What is done for it, between its party organisation and its past. */
  support?(divisionCode: string, open: boolean): ReactNode;
}

/** Everything the registry knows about one organisation at the quarter, and the ways to change it. */
export function OrganisationDetail(props: Props) {
  const { id, quarter, threshold, tree, onClose, onSelect, onPlace } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useOrganisation(id, quarter);
  const detail = query.data;
  const divisionCode = detail?.organisation.divisionCode ?? null;
  const unit = divisionCode !== null && tree.byCode.get(divisionCode)?.level === 'township';
  const { may, reason } = useOpenQuarter(divisionCode, unit);
  const draft = useRecordWork().drafts.get(`${id} ${quarter}`);
  const { edit, onEdit } = props;
  if (detail && may && reason === null && edit !== null && edit !== 'new' && !isPartyTarget(edit)) {
    return (
      <RecordEditor
        key={id}
        record={detail.organisation}
        tree={tree}
        target={edit}
        onClose={() => onEdit(null)}
        onSelect={onSelect}
      />
    );
  }
  return (
    <section className="detail" aria-label={t('screen.detail')}>
      <div className="detail-bar">
        <Button type="text" icon={<Icon name="back" />} onClick={onClose}>
          {t('screen.back-to-list')}
        </Button>
        {detail && may && (
          <Tooltip title={reason && t(reason)}>
            <span className="detail-actions">
              <Button
                size="small"
                icon={<Icon name="edit" />}
                disabled={reason !== null}
                onClick={() => onEdit('1')}
              >
                {t(isDirty(draft) ? 'record.edit-on' : 'record.edit')}
              </Button>
              <Button size="small" icon={<Icon name="pin" />} disabled={reason !== null} onClick={onPlace}>
                {t(detail.organisation.lngLat ? 'screen.move' : 'screen.place')}
              </Button>
            </span>
          </Tooltip>
        )}
      </div>
      {query.isError && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <Skeleton active />}
      {detail && (
        <div className="detail-body">
          <h2>{detail.organisation.name}</h2>
          <p className="detail-class" data-class={classify(detail.organisation, threshold)}>
            <SymbolMark symbolClass={classify(detail.organisation, threshold)} size={22} />
            {t(`symbol.${classify(detail.organisation, threshold)}`)}
          </p>
          {may && reason !== null && (
            <p className="detail-locked" role="status">
              {t(reason)}
            </p>
          )}
          <DetailFacts organisation={detail.organisation} tree={tree} onDivision={props.onDivision} />
          <PartyCard
            key={`${id} party`}
            record={detail.organisation}
            tree={tree}
            target={isPartyTarget(edit) ? edit : null}
            may={may}
            locked={reason}
            onClose={() => onEdit(null)}
          />
          {detail.partners.length > 0 && (
            <>
              <h3>{t('screen.partners', { count: detail.partners.length })}</h3>
              <ul className="partners">
                {detail.partners.map((partner) => (
                  <li key={partner.id}>
                    <Button type="link" size="small" onClick={() => onSelect(partner.id)}>
                      {partner.name}
                    </Button>
                    {partner.id === detail.organisation.partyOrganisation?.leadOrganisationId && (
                      <span className="lead">{t('screen.lead')}</span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {props.support?.(detail.organisation.divisionCode, reason === null)}
          <DetailPast history={detail.history} grades={detail.grades} />
          <RecordChanges key={id} id={id} tree={tree} />
        </div>
      )}
    </section>
  );
}
