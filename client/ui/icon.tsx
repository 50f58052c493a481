import './icon.css';

/** Line icons on a 16 × 16 grid; decoration only, so the control that carries one needs a name of its own. */
const paths = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  down: 'm4 6.5 4 4 4-4',
  back: 'M13 8H3M7.5 3.5 3 8l4.5 4.5',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M6 2.5 2.5 6 6 9.5',
  redo: 'M13 6H6.5a3.5 3.5 0 0 0 0 7H10M10 2.5 13.5 6 10 9.5',
  edit: 'M3 13l.7-3L10.5 3.2a1.5 1.5 0 0 1 2.2 2.2L6 12.2 3 13Z',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14',
  upload: 'M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 10v3.5h11V10',
  sheet: 'M2.5 3.5h11v9h-11zM6 3.5v9M2.5 9h11',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  pin: 'M8 14.5S3 9.8 3 6.5a5 5 0 0 1 10 0c0 3.3-5 8-5 8Zm0-6.3a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  link: 'M6.5 9.5 9.5 6.5M7 4.5 8.5 3a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8Zm-5.2 5.6a5.2 5.2 0 0 1 10.4 0',
  filter: 'M2 3h12l-4.5 5.5v4l-3 1.5V8.5z',
  bell: 'M8 2a4 4 0 0 1 4 4v3l1.5 2.5h-11L4 9V6a4 4 0 0 1 4-4ZM6.5 13.5h3',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
