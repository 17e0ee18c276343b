// Everything that a set of a workspace must pass before it may be kept: it parses, fits the schema, and locks no admin out.

import { checkSchema } from './check-schema';
import { composeSet } from './compose-set';
import { findLockOut } from './find-lock-out';
import { loadShipped } from './load-shipped';
import type { PolicyFile, PolicyProblem, PolicySet } from './policy';

export type CheckedSet = { set: PolicySet; problems: PolicyProblem[] };

/** @param files the workspace's own; the kernel is always added, so its limits can be neither dropped nor weakened. */
export function checkSet(
  files: readonly PolicyFile[],
  version: number,
  adminSeatIds: readonly string[] = [],
): CheckedSet {
  const { kernel, schema } = loadShipped();
  const names = files.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index || name === kernel.name);
  const all = [kernel, ...files.filter(({ name }) => name !== kernel.name)];
  const { set, problems } = composeSet({ label: String(version), files: all, schema });
  const named = twice.map((file) => ({
    ...NOWHERE,
    file,
    says: `The file ${file} is given twice, or is the kernel's.`,
  }));
  if (named.length + problems.length > 0) return { set, problems: [...named, ...problems] };
  const misfits = checkSchema(set, all);
  return { set, problems: misfits.length > 0 ? misfits : findLockOut(set, adminSeatIds) };
}

const NOWHERE = { policyId: null, line: null, column: null };

/** "deals.cedar, line 12, column 8 (owner_decides): attribute `isOwnerr` not found." */
export function sayProblem({ file, policyId, line, column, says }: PolicyProblem): string {
  const place = [file, line === null ? null : `line ${line}`, column === null ? null : `column ${column}`]
    .filter((part) => part !== null)
    .join(', ');
  const where = [place, policyId && `(${policyId})`].filter(Boolean).join(' ');
  return `${where ? `${where}: ` : ''}${says.replace(/\.?$/, '.')}`;
}
