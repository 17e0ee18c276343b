// The matrix of allowed moves: who may make which move under which version of the policies, with each policy's own words.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';
import { presentLabel } from '@/server/moves/catalogue/present-label';
import { deriveMatrix, type MatrixRow } from '@/server/policies/derive-matrix';
import { loadShipped } from '@/server/policies/load-shipped';
import type { PolicySet } from '@/server/policies/policy';
import { readPolicyVersion, type WhichVersion } from './policy-sets';

export type RulesMatrix = {
  version: number | null;
  label: string;
  isInForce: boolean;
  /** Moves of one noun stand together. */
  rows: (MatrixRow & { label: string; noun: string })[];
  policies: {
    id: string;
    effect: 'permit' | 'forbid';
    reason: string;
    who: string | null;
    isKernel: boolean;
    file: string;
    text: string;
    remedies: string[];
  }[];
};

/** Sets are immutable, so what was derived stays true. */
const derived = new Map<string, MatrixRow[]>();
const MOST = 20;

export async function readRulesMatrix(
  tx: Tx,
  seat: Seated,
  which: WhichVersion,
): Promise<RulesMatrix | null> {
  const view = await readPolicyVersion(tx, seat, which);
  if (!view) return null;
  const rows = matrixOf({ ...loadShipped().set, policies: view.policies, digest: view.label });
  const labels = new Map<string, string>(
    MOVE_CATALOGUE.map(({ kind, label }) => [kind, presentLabel(label)]),
  );
  const order = [...labels.keys()];
  return {
    version: view.version,
    label: view.label,
    isInForce: view.isInForce,
    rows: rows
      .map((row) => ({
        ...row,
        label: labels.get(row.action) ?? row.action,
        noun: row.action.split('.')[0] ?? '',
      }))
      .sort((a, b) => place(order, a.action) - place(order, b.action)),
    policies: view.policies.map(({ actions: _, ...policy }) => policy),
  };
}

/** A move that an older version speaks of and that nothing makes any more stands last. */
const place = (order: readonly string[], action: string): number =>
  order.includes(action) ? order.indexOf(action) : order.length;

function matrixOf(set: PolicySet): MatrixRow[] {
  const known = derived.get(set.digest);
  if (known) return known;
  const rows = deriveMatrix(set);
  const [oldest] = derived.keys();
  if (derived.size >= MOST && oldest) derived.delete(oldest);
  derived.set(set.digest, rows);
  return rows;
}
