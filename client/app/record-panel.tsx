import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { InstructorLine } from '../modules/instructor/instructor-line.tsx';
import { PlanBlock } from '../modules/liaison/plan-block.tsx';
import { PinnedRecord } from '../modules/official/pin/pinned-record.tsx';
import { RecordCreator } from '../modules/organisation/edit/record-creator.tsx';
import { OrganisationDetail } from '../modules/organisation/organisation-detail.tsx';
import { PlacePanel } from '../modules/organisation/placement/place-panel.tsx';
import { RecordComments } from '../modules/report/comment/record-comments.tsx';
import { navigate } from './page-state.ts';
import type { PanelProps } from './workspace-panels.tsx';

interface Props extends PanelProps {
  /** Asks the record's unit about it; null where that cannot be done. */
  readonly onAsk: (() => void) | null;
}

/** The record that is entered, placed or read. */
export function RecordPanel(props: Props) {
  const { state, tree, baseMap, quarter, columns, selectedRow, unitCode, onAsk } = props;
  const { t } = useTranslation();
  const close = () => navigate({ selectedId: null, placing: false });
  if (state.edit === 'new') {
    return (
      <RecordCreator
        tree={tree}
        baseMap={baseMap}
        divisionCode={props.divisionCode}
        lngLat={props.place}
        onLngLat={props.onPlace}
        onClose={() => navigate({ edit: null })}
        onSelect={props.onSelect}
      />
    );
  }
  const { selectedId } = state;
  if (selectedId === null) return null;
  if (state.asOf !== null) {
    return selectedRow === undefined ? null : (
      <PinnedRecord columns={columns} tree={tree} row={selectedRow} onClose={close} />
    );
  }
  if (state.placing && selectedRow !== undefined) {
    return (
      <PlacePanel
        key={selectedId}
        id={selectedId}
        name={columns.names[selectedRow] ?? ''}
        version={columns.version[selectedRow] ?? 0}
        divisionCode={columns.divisionCodes[columns.division[selectedRow] ?? 0] ?? ''}
        tree={tree}
        baseMap={baseMap}
        lngLat={props.place}
        onLngLat={props.onPlace}
        onClose={() => navigate({ placing: false })}
      />
    );
  }
  return (
    <>
      <OrganisationDetail
        id={selectedId}
        quarter={quarter}
        threshold={columns.threshold}
        tree={tree}
        onClose={close}
        onSelect={props.onSelect}
        onPlace={() => props.onStartPlacing(selectedId)}
        onDivision={props.onDivision}
        edit={state.edit}
        onEdit={(edit) => navigate({ edit })}
        support={(division, open) => (
          <>
            <PlanBlock
              organisationId={selectedId}
              quarter={quarter}
              tree={tree}
              onMap={() => navigate({ page: 'map', view: null })}
            />
            {selectedRow !== undefined && (
              <InstructorLine
                organisationId={selectedId}
                name={columns.names[selectedRow] ?? ''}
                divisionCode={division}
                quarter={quarter}
                open={open}
              />
            )}
          </>
        )}
      />
      {state.edit === null && (
        <div className="record-ask">
          <Button
            size="small"
            data-testid="record-venues"
            onClick={() => navigate({ page: 'venues', tab: 'near' })}
          >
            {t('screen.nearest-venues')}
          </Button>
          {onAsk && (
            <Button size="small" data-testid="ask-record" onClick={onAsk}>
              {t('official.ask-about')}
            </Button>
          )}
        </div>
      )}
      {unitCode !== null && selectedRow !== undefined && (
        <RecordComments
          key={selectedId}
          divisionCode={unitCode}
          quarter={quarter}
          organisationId={selectedId}
          name={columns.names[selectedRow] ?? ''}
        />
      )}
    </>
  );
}
