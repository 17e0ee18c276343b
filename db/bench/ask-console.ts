// Asks the built console's procedures over HTTP as one of its people: signed in as a browser is, with the session's cookie.
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { person } from '@/db/schema/person';
import { workspace } from '@/db/schema/workspace';
import { WORKSPACE_COOKIE } from '@/server/auth/load-seated';
import { sealSession } from '@/server/auth/seal-session';
import { sessionCookie } from '@/server/auth/session-cookie';

/** @returns what a procedure answers. @throws where it answers no 200. */
export type AskConsole = <Answer>(procedure: string, input?: unknown) => Promise<Answer>;

/** @param personId who holds a seat in the workspace. */
export async function askConsole(url: string, personId: string, workspaceId: string): Promise<AskConsole> {
  const { db } = database();
  const [who] = await db.select().from(person).where(eq(person.id, personId));
  const [where] = await db.select().from(workspace).where(eq(workspace.id, workspaceId));
  const secret = process.env.NEXTAUTH_SECRET;
  if (!who || !where || !secret) throw new Error('The demo seated nobody.');
  const token = await sealSession({ personId: who.id, sessionVersion: who.sessionVersion }, secret);
  const cookie = `${sessionCookie().name}=${token}; ${WORKSPACE_COOKIE}=${where.slug}`;
  return async (procedure, input) => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    const answer = await fetch(`${url}/api/trpc/${procedure}${query}`, { headers: { cookie } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${text.slice(0, 200)}`);
    return JSON.parse(text).result.data;
  };
}
