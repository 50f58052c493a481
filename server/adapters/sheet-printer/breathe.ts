/** Lets timers, other requests and a cancellation in between two sheets: drawing is one long computation. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
