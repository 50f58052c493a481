/** What was placed and taken back in this sitting. Undoing a write is a write of its own, so its undo is the redo. */
export interface PlacementHistory {
  readonly done: readonly PlacementStep[];
  readonly undone: readonly PlacementStep[];
}

export interface PlacementStep {
  /** Names the write that would be taken back next. */
  readonly operationId: string;
  readonly organisationId: string;
  readonly name: string;
}

export const emptyHistory: PlacementHistory = { done: [], undone: [] };

/** A new placement; what had been taken back can no longer be redone. */
export function afterPlacing(history: PlacementHistory, step: PlacementStep): PlacementHistory {
  return { done: [...history.done, step], undone: [] };
}

/** The last step was taken back by the write `operationId`. */
export function afterUndo(history: PlacementHistory, operationId: string): PlacementHistory {
  const last = history.done.at(-1);
  if (!last) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, { ...last, operationId }] };
}

/** The step taken back last was done again by the write `operationId`. */
export function afterRedo(history: PlacementHistory, operationId: string): PlacementHistory {
  const last = history.undone.at(-1);
  if (!last) return history;
  return { done: [...history.done, { ...last, operationId }], undone: history.undone.slice(0, -1) };
}
