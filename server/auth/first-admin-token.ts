// The way into an empty database: a one-time token for its first admin; the newest one replaces those before it.
import { and, isNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { invite } from '@/db/schema/person';
import { workspace } from '@/db/schema/workspace';
import { makeOneTimeToken } from './one-time-token';

export const FIRST_ADMIN_HOURS = 24;

/** @returns the token to show once, or null when there is a workspace already. */
export async function makeFirstAdminToken(now: Date): Promise<string | null> {
  return database().db.transaction(async (tx) => {
    const [held] = await tx.select({ id: workspace.id }).from(workspace).limit(1);
    if (held) return null;
    await tx.delete(invite).where(and(isNull(invite.workspaceId), isNull(invite.usedAt)));
    const { token, digest } = makeOneTimeToken();
    const expiresAt = new Date(now.getTime() + FIRST_ADMIN_HOURS * 3_600_000);
    await tx.insert(invite).values({ tokenDigest: digest, role: 'revops_admin', expiresAt });
    return token;
  });
}
