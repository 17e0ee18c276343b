// The policy set in force in a workspace, composed once a process and version; the shipped one where it has none of its own.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { policySet } from '@/db/schema/policy';
import { schemaActions } from './action-groups';
import { checkSchema } from './check-schema';
import { composeSet } from './compose-set';
import { loadShipped } from './load-shipped';
import { newerMoves } from './newer-moves';
import type { PolicySet } from './policy';

type Row = Pick<typeof policySet.$inferSelect, 'version' | 'files' | 'knownActions'>;

/** Versions are immutable, so what was composed stays true; enough for the workspaces of one busy process. */
const MOST = 200;
const composed = new Map<string, PolicySet>();

/** @param version null: the workspace has no set of its own. */
export async function loadPolicies(tx: Tx, workspaceId: string, version: number | null): Promise<PolicySet> {
  if (version === null) return loadShipped().set;
  const key = `${workspaceId}/${version}`;
  const held = composed.get(key);
  if (held) return held;
  const [row] = await tx
    .select({ version: policySet.version, files: policySet.files, knownActions: policySet.knownActions })
    .from(policySet)
    .where(and(eq(policySet.workspaceId, workspaceId), eq(policySet.version, version)));
  if (!row) throw new Error(`The policy set ${version} of workspace ${workspaceId} is missing.`);
  const set = composePolicies(row);
  const [oldest] = composed.keys();
  if (composed.size >= MOST && oldest) composed.delete(oldest);
  composed.set(key, set);
  return set;
}

/** The set that an entry of the log names, '3.<digest>'; the shipped one for every other name. */
export function loadPoliciesNamed(tx: Tx, workspaceId: string, label: string): Promise<PolicySet> {
  const own = /^(\d+)\./.exec(label);
  return loadPolicies(tx, workspaceId, own ? Number(own[1]) : null);
}

/** Kernel, the workspace's own files, and the shipped policies for moves that came after them. */
export function composePolicies({ version, files, knownActions }: Row): PolicySet {
  const { kernel, schema, set: shipped } = loadShipped();
  const newer = newerMoves(shipped.policies, knownActions);
  const all = [kernel, ...files, ...(newer ? [newer] : [])];
  const { set, problems } = composeSet({ label: String(version), files: all, schema });
  const misfits = problems.length > 0 ? problems : checkSchema(set, all);
  return misfits.length === 0
    ? set
    : {
        ...set,
        policies: onlyRepair(shipped),
        version: `${set.version}.unfit`,
        digest: `${set.digest}.unfit`,
      };
}

/** A set that no longer fits an upgraded schema rules nothing: all is refused but what mends it. */
function onlyRepair(shipped: PolicySet): PolicySet['policies'] {
  return shipped.policies.filter(({ effect, actions }) => effect === 'forbid' || isRepair(actions));
}

const isRepair = (actions: string[] | null): boolean =>
  actions?.every((action) => /^(policy|rule)\.|^evidence\.view$/.test(action)) ?? false;

/** What the schema of this version knows, to be kept with a new set. */
export function knownActions(): string[] {
  return schemaActions(loadShipped().schema).actions;
}
