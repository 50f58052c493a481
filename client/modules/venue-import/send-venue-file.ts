import type { Datum } from '../../../shared/organisation.ts';
import type { VenueAnswers, VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import { fetchAccepted } from '../../api/refusal.ts';

export interface ImportTarget {
  readonly divisionCode: string;
  readonly quarter: string;
}

/** A file as it was when it was chosen: what is written later is what was looked at, whatever becomes of the file on the disk. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
}

export interface VenueImportQuestion {
  readonly file: ChosenFile;
  /** Null: not declared. */
  readonly datum: Datum | null;
  readonly answers: VenueAnswers;
  /** Digest of what was shown, to write it; null: only to look. */
  readonly apply: string | null;
}

/** Sends a list of venues to be compared with the registry, or written. @throws RequestRefused */
export async function sendVenueFile(
  { divisionCode: division, quarter }: ImportTarget,
  { file, datum, answers, apply }: VenueImportQuestion,
): Promise<VenueImportView> {
  const form = new FormData();
  form.append('datum', datum ?? '');
  form.append('answers', JSON.stringify(answers));
  form.append('apply', apply === null ? '0' : '1');
  if (apply !== null) form.append('expect', apply);
  form.append('file', file.content, file.name);
  const address = `/api/venue-import?${new URLSearchParams({ division, quarter })}`;
  const response = await fetchAccepted(address, { method: 'POST', body: form });
  return (await response.json()) as VenueImportView;
}

/** The workbook to fill in; `filled`: with the present venues. */
export function venueTemplateAddress(
  { divisionCode: division, quarter }: ImportTarget,
  language: string,
  filled: boolean,
): string {
  const query = { division, quarter, language, filled: filled ? '1' : '0' };
  return `/api/venue-template?${new URLSearchParams(query)}`;
}
