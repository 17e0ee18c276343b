// Puts the security headers on every page and answer. It knows the request and refuses to know who sent it: seats are
// checked where the work is done.
import { type NextRequest, NextResponse } from 'next/server';
import { PATH_HEADER } from './app/_lib/path-header';

const HSTS_SECONDS = 63_072_000; // two years

const STRICT_HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

function contentSecurityPolicy(nonce: string, isHttps: boolean): string {
  const isDev = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // React's development build rebuilds server stacks with eval; the shipped one never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // A style nonce breaks charts, menus and messages, which set inline styles.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function isRequestHttps(request: NextRequest): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? request.nextUrl.protocol.replace(':', '')) === 'https';
}

export function proxy(request: NextRequest): NextResponse {
  // The router would fail on it, and say that we did.
  if (!isReadable(request.nextUrl.pathname))
    return new NextResponse('This address cannot be read: a % in it begins no character. Write it anew.', {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...STRICT_HEADERS },
    });
  const nonce = btoa(crypto.randomUUID());
  const isHttps = isRequestHttps(request);
  const policy = contentSecurityPolicy(nonce, isHttps);

  // Next reads the nonce out of the policy on the request and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(STRICT_HEADERS)) response.headers.set(name, value);
  if (isHttps)
    response.headers.set('Strict-Transport-Security', `max-age=${HSTS_SECONDS}; includeSubDomains`);
  return response;
}

export const config = {
  // Uploads stay outside: a body that passes here is cut at 10 MB without a word.
  matcher: ['/((?!api/uploads|_next/|icon.svg|favicon.ico).*)'],
};
