import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type VenueHostKind, venueHostKinds } from '../../../../shared/venue.ts';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import type { VenueValues } from './form-values.ts';
import { useHosts } from './venue-queries.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly quarter: string;
  /** As shown before the list was read. */
  readonly knownHost: { readonly value: string; readonly label: string } | null;
}

/** Where it stands and who hosts it: the township, a village or community of it, an organisation there. */
export function HostFields({ tree, quarter, knownHost }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<VenueValues>();
  const code = Form.useWatch('divisionCode', form) ?? '';
  const kind: VenueHostKind = Form.useWatch('hostKind', form) ?? 'township';
  const named = kind === 'own' || kind === 'village' || kind === 'community';
  const hosts = useHosts(code, quarter, named);
  const required = [{ required: true, message: t('venue.registry.required') }];
  const options =
    kind === 'own'
      ? hosts.data?.organisations.map(({ id, name }) => ({ value: id, label: name }))
      : hosts.data?.villages
          .filter((village) => village.kind === kind)
          .map((village) => ({ value: village.code, label: village.name }));
  return (
    <>
      <Form.Item name="divisionCode" label={t('venue.registry.field.division')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('venue.registry.choose')}
          options={[...tree.byCode.values()]
            .filter(({ level }) => level === 'township')
            .map((each) => ({ value: each.code, label: shortPath(tree, each.code) }))}
          onChange={() => form.setFieldsValue({ hostDivisionCode: null, organisationId: null })}
        />
      </Form.Item>
      <Form.Item name="hostKind" label={t('venue.registry.field.hostKind')} rules={required}>
        <Select
          options={venueHostKinds.map((value) => ({ value, label: t(`venue.registry.host.${value}`) }))}
          onChange={() => form.setFieldsValue({ hostDivisionCode: null, organisationId: null })}
        />
      </Form.Item>
      {named && (
        <Form.Item
          key={kind}
          name={kind === 'own' ? 'organisationId' : 'hostDivisionCode'}
          label={t(`venue.registry.host-${kind === 'own' ? 'organisation' : kind}`)}
          rules={required}
        >
          <Select
            loading={hosts.isFetching}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('venue.registry.choose')}
            options={options ?? (knownHost ? [knownHost] : [])}
          />
        </Form.Item>
      )}
    </>
  );
}
