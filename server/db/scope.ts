declare const proven: unique symbol;

/**
 * What the caller may see and change, proven once per request in `server/http`. Data functions require it, so that none can be
 * called without. Until accounts exist there is one scope, the whole city; the sign-in of a later version enters here.
 */
export interface Scope {
  readonly [proven]: true;
  /** Who acts, for revisions: an account id, or `local`. */
  readonly actor: string;
  /** Network address of the request, for the audit; null for the console. */
  readonly address: string | null;
  /** Top division of the scope. */
  readonly rootCode: string;
  /** Every division code at or below the root. */
  readonly divisionCodes: ReadonlySet<string>;
}

/** Only `server/http`, the console and tests may call this (enforced by the arrows check). */
export function grantScope(
  actor: string,
  rootCode: string,
  divisionCodes: Iterable<string>,
  address: string | null = null,
): Scope {
  return { actor, address, rootCode, divisionCodes: new Set(divisionCodes) } as unknown as Scope;
}
