/** Whether keys typed at an element are meant for it: a field, or something in a dialogue. */
export function typesText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="combobox"]',
    ) !== null
  );
}
