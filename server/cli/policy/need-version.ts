// Finds a version of a workspace's policies; where there is none of that number, says which there are.
import { and, asc, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { policySet } from '@/db/schema/policy';
import { workspace } from '@/db/schema/workspace';
import { Sentence } from '@/server/launch/sentence.mjs';
import { knownWords } from './known-words';

/** @throws {Sentence} where the workspace has no such version. */
export async function needVersion(
  { id, slug }: { id: string; slug: string },
  version: number,
): Promise<typeof policySet.$inferSelect> {
  return withWorkspace(id, async (tx) => {
    const [row] = await tx
      .select()
      .from(policySet)
      .where(and(eq(policySet.workspaceId, id), eq(policySet.version, version)));
    if (row) return row;
    const known = await tx
      .select({ version: policySet.version })
      .from(policySet)
      .where(eq(policySet.workspaceId, id))
      .orderBy(asc(policySet.version));
    const [held] = await tx
      .select({ inForce: workspace.policyVersion })
      .from(workspace)
      .where(eq(workspace.id, id));
    throw new Sentence(
      `${slug} has no version ${version} of its policies. ${knownWords(
        known.map((each) => each.version),
        held?.inForce ?? null,
      )}`,
    );
  });
}
