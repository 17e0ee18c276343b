// The earliest of several instants that may not exist.

/** Instants as `toISOString()` writes them, which sort as text; null when there is none. */
export function earliest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
}
