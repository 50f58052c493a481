import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { classify } from '../../../shared/symbol.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { DetailFacts } from './detail-facts.tsx';
import { DetailPast } from './detail-past.tsx';
import { useOrganisation } from './detail-query.ts';
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
}

/** Everything the registry knows about one organisation at the quarter. */
export function OrganisationDetail(props: Props) {
  const { id, quarter, threshold, tree, onClose, onSelect, onPlace } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useOrganisation(id, quarter);
  const detail = query.data;
  return (
    <section className="detail" aria-label={t('screen.detail')}>
      <div className="detail-bar">
        <Button type="text" icon={<Icon name="back" />} onClick={onClose}>
          {t('screen.back-to-list')}
        </Button>
        {detail && (
          <Button size="small" icon={<Icon name="pin" />} onClick={onPlace}>
            {t(detail.organisation.lngLat ? 'screen.move' : 'screen.place')}
          </Button>
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
          <DetailFacts organisation={detail.organisation} tree={tree} onDivision={props.onDivision} />
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
          <DetailPast history={detail.history} grades={detail.grades} />
          <RecordChanges key={id} id={id} tree={tree} />
        </div>
      )}
    </section>
  );
}
