// The network address a request came from, as far as the proxy in front says it; used for limits only, never kept.
export function networkOf(request: Request): string {
  const forwarded = request.headers.get('x-forwarded-for') ?? '';
  return forwarded.split(',')[0]?.trim() || 'direct';
}
