// The versions of a workspace's policies, and one of them with its policies, its tables and what it changed; everybody seated may read them.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { policySet } from '@/db/schema/policy';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { diffPolicies, type PolicyChange } from '@/server/policies/diff-policies';
import { composePolicies, loadPolicies } from '@/server/policies/load-policies';
import { loadShipped } from '@/server/policies/load-shipped';
import type { Policy, PolicyFile, PolicySet } from '@/server/policies/policy';
import { runTables, type TestedRow } from '@/server/policies/run-tables';
import { shippedRows } from '@/server/policies/shipped-rows';
import { TableRows } from '@/server/policies/table-row';
import { type VersionLine, versionLinesOf } from './version-lines';

type Row = typeof policySet.$inferSelect;

/** Newest first; without any, the shipped policies are in force. */
export async function readPolicyVersions(
  tx: Tx,
  { actor, workspace: { id } }: Seated,
): Promise<{ inForce: number | null; versions: VersionLine[] }> {
  const inForce = await inForceOf(tx, id);
  const rows = await tx.select().from(policySet).orderBy(desc(policySet.version)).limit(200);
  return { inForce, versions: await versionLinesOf(tx, rows, actor.seatId) };
}

export type WhichVersion = number | 'shipped' | 'in_force';

export type PolicyVersionView = {
  version: number | null;
  label: string;
  isInForce: boolean;
  /** What an admin edits; the kernel is not among them. */
  files: PolicyFile[];
  policies: Policy[];
  rows: TestedRow[];
  /** Against the version it was drafted from. */
  changes: PolicyChange[];
};

/** Null where there is no such version. */
export async function readPolicyVersion(
  tx: Tx,
  { workspace: { id } }: Seated,
  which: WhichVersion,
): Promise<PolicyVersionView | null> {
  const row = await rowOf(tx, id, which);
  if (row === null) return null;
  const { set, files, tables, basedOn } =
    row === 'shipped'
      ? { ...loadShipped(), tables: shippedRows(), basedOn: undefined }
      : {
          set: composePolicies(row),
          files: row.files,
          tables: TableRows.parse(row.tables),
          basedOn: row.basedOn,
        };
  return {
    version: row === 'shipped' ? null : row.version,
    label: set.version,
    isInForce: (row === 'shipped' ? null : row.version) === (await inForceOf(tx, id)),
    files,
    policies: set.policies,
    rows: runTables(set, tables),
    changes: basedOn === undefined ? [] : await changesFrom(tx, id, basedOn, set),
  };
}

async function changesFrom(
  tx: Tx,
  id: string,
  basedOn: number | null,
  set: PolicySet,
): Promise<PolicyChange[]> {
  return diffPolicies((await loadPolicies(tx, id, basedOn)).policies, set.policies);
}

async function rowOf(tx: Tx, id: string, which: WhichVersion): Promise<Row | 'shipped' | null> {
  if (which === 'shipped') return 'shipped';
  const version = which === 'in_force' ? await inForceOf(tx, id) : which;
  if (version === null) return 'shipped';
  const [row] = await tx.select().from(policySet).where(eq(policySet.version, version));
  return row ?? null;
}

/** Null: the shipped policies. */
async function inForceOf(tx: Tx, id: string): Promise<number | null> {
  const [held] = await tx
    .select({ inForce: workspace.policyVersion })
    .from(workspace)
    .where(eq(workspace.id, id));
  return held?.inForce ?? null;
}
