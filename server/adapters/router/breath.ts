/** Milliseconds of work in one go: other requests wait no longer. */
const inOneGo = 12;

/** To be awaited between the parts of a long computation: lets others in once some time has passed. */
export function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < inOneGo) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    since = performance.now();
  };
}
