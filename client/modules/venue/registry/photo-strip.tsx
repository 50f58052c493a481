import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Image, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAccepted } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import { useErrorText } from '../../setting/error-text.ts';
import style from './registry.module.css';
import { scalePhoto } from './scale-photo.ts';
import { type VenueDetail, venueKey } from './venue-queries.ts';

interface Props {
  readonly venueId: string;
  /** Null: of the whole venue. */
  readonly have: { readonly key: string; readonly name: string } | null;
  readonly photos: VenueDetail['photos'];
  readonly may: boolean;
}

/** The photographs of one have, or of the whole, with the way to add one and to take one away. */
export function PhotoStrip({ venueId, have, photos, may }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const settled = () => client.invalidateQueries({ queryKey: [venueKey, 'get', venueId] });
  const refused = (error: unknown) => void message.error(errorText(error));
  const add = useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData();
      body.append('file', await scalePhoto(file), 'photo.jpg');
      const target = new URLSearchParams({ venue: venueId, ...(have ? { have: have.key } : {}) });
      await fetchAccepted(`/api/venue-photo?${target}`, { method: 'POST', body });
    },
    onError: refused,
    onSettled: settled,
  });
  const remove = useMutation({
    mutationFn: (id: string) => rpc.venue.removePhoto.mutate({ id }),
    onSuccess: () => void message.success(t('venue.registry.photo-removed')),
    onError: refused,
    onSettled: settled,
  });
  const name = have?.name ?? t('venue.registry.photo-whole');
  return (
    <span className={style.strip}>
      {photos.map(({ id, takenOn, at }) => (
        <span key={id} className={style.photo}>
          <Image
            width={56}
            height={42}
            src={`/api/venue-photo/${id}`}
            alt={`${t('venue.registry.photo-of', { have: name })} ${takenOn ?? at.slice(0, 10)}`}
          />
          {may && (
            <Popconfirm
              title={t('venue.registry.photo-remove-title')}
              okText={t('venue.registry.remove')}
              cancelText={t('venue.registry.cancel')}
              onConfirm={() => remove.mutate(id)}
            >
              <button type="button" aria-label={t('venue.registry.photo-remove')}>
                ×
              </button>
            </Popconfirm>
          )}
        </span>
      ))}
      {may && (
        <>
          <input
            ref={input}
            // The form's own style shows files whatever `hidden` says.
            style={{ display: 'none' }}
            type="file"
            accept="image/*"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) add.mutate(file);
              target.value = '';
            }}
          />
          <Button
            size="small"
            type="dashed"
            loading={add.isPending}
            aria-label={
              have ? t('venue.registry.photo-add', { have: name }) : t('venue.registry.photo-add-whole')
            }
            onClick={() => input.current?.click()}
          >
            + {t('venue.registry.tab-photos')}
          </Button>
        </>
      )}
    </span>
  );
}
