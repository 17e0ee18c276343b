// The network address a request came from, as far as the proxy in front says it; used for limits only, never kept.
import { networkIn } from '@/server/auth/network-in';

export function networkOf(request: Request): string {
  return networkIn(request.headers.get('x-forwarded-for'));
}
