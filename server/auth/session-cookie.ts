// How the session's cookie is set: same-site lax (strict breaks links from mail), never readable by scripts.
export const isSecureSite = (): boolean => (process.env.NEXTAUTH_URL ?? '').startsWith('https://');

/** `__Host-` binds the cookie to this host, and asks for https. */
export function sessionCookie() {
  const secure = isSecureSite();
  return {
    name: secure ? '__Host-plumbline.session' : 'plumbline.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}
