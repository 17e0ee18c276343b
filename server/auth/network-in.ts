// The network address that a proxy's header names; used for limits only, never kept.

/** @param forwarded x-forwarded-for: each proxy adds at its end, so what a client made up stands before it. */
export function networkIn(forwarded: string | null | undefined): string {
  return forwarded?.split(',').at(-1)?.trim() || 'direct';
}
