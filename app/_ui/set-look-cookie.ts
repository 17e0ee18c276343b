// Keeps a small choice of how the page looks (never who one is) in a cookie, so that the server draws it right at once.
'use client';

const YEAR_SECONDS = 31_536_000;

export function setLookCookie(name: string, value: string): void {
  Object.assign(document, {
    cookie: `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`,
  });
}
