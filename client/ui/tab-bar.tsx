import './tab-bar.css';

interface Props<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: K; readonly label: string; readonly testId?: string }[];
  readonly value: K | null;
  readonly onChange: (key: K) => void;
}

/** A row of toggle buttons, one of which may be pressed. */
export function TabBar<K extends string>({ label, tabs, value, onChange }: Props<K>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own.
    <div className="tab-bar" role="group" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          data-testid={tab.testId}
          aria-pressed={tab.key === value}
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
