// Makes the token that a signed-in browser holds: the person and the version of their session, nothing else.
import { encode } from 'next-auth/jwt';

export function sealSession(
  who: { personId: string; sessionVersion: number },
  secret: string,
): Promise<string> {
  return encode({ token: { sub: who.personId, version: who.sessionVersion }, secret });
}
