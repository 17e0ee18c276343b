// Whose request this is, from the session's token: still valid only while the person's session version stands.
import { eq } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { database } from '@/db/client';
import { person } from '@/db/schema/person';
import { sessionCookie } from './session-cookie';

export type SessionPerson = { id: string; name: string; email: string };

export async function loadSession(): Promise<SessionPerson | null> {
  const name = sessionCookie().name;
  const jar = await cookies();
  // next-auth cuts a long token into name.0, name.1, …; ours is short, but a cookie is a person's to send.
  const token = jar.get(name)?.value;
  const secret = process.env.NEXTAUTH_SECRET;
  // Without a secret anybody could write a token.
  if (!token || !secret) return null;
  const claims = await decode({ token, secret }).catch(() => null);
  if (!claims?.sub || !/^[0-9a-f-]{36}$/.test(claims.sub)) return null;
  const [found] = await database()
    .db.select({ id: person.id, name: person.name, email: person.email, version: person.sessionVersion })
    .from(person)
    .where(eq(person.id, claims.sub));
  if (!found || found.version !== claims.version) return null;
  return { id: found.id, name: found.name, email: found.email };
}
