// The network address a request came from, as far as the proxy in front says it; used for limits only, never kept.

/** @param forwarded the header x-forwarded-for: each proxy adds at its end, so what a client made up stands before it. */
export function networkIn(forwarded: string | null | undefined): string {
  return forwarded?.split(',').at(-1)?.trim() || 'direct';
}

export function networkOf(request: Request): string {
  return networkIn(request.headers.get('x-forwarded-for'));
}
