// What the Rules screen's address says: which version, which column, which cell or which policy; what is none of these is left out.
import { ROLES } from '@/server/core/vocabulary/role';

export const MATRIX_COLUMNS = [...ROLES, 'agent', 'worker', 'command'] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

export type RulesAddress = {
  version: number | 'shipped' | 'in_force';
  /** Only this column's rows, in sentences. */
  who: MatrixColumn | null;
  /** The cell shown in the panel. */
  cell: { action: string; column: MatrixColumn } | null;
  /** The id of the policy shown in the panel. */
  policy: string | null;
};

export function readRulesAddress(address: Record<string, string | string[] | undefined>): RulesAddress {
  const { version, who, cell, policy } = address;
  const [action, at] = typeof cell === 'string' ? cell.split(':') : [];
  const column = columnOf(at);
  const isKind = action !== undefined && action.length <= 60 && /^[a-z_]+\.[a-z_]+$/.test(action);
  return {
    version: version === 'shipped' ? 'shipped' : numberOf(version),
    who: columnOf(typeof who === 'string' ? who : undefined),
    cell: isKind && column ? { action, column } : null,
    policy: typeof policy === 'string' && /^[\w.:-]{1,80}$/.test(policy) ? policy : null,
  };
}

export function rulesAddress({ version, who, cell, policy }: RulesAddress): string {
  const query = new URLSearchParams();
  if (version !== 'in_force') query.set('version', String(version));
  if (who) query.set('who', who);
  if (cell) query.set('cell', `${cell.action}:${cell.column}`);
  if (policy) query.set('policy', policy);
  const text = query.toString();
  return text ? `/rules?${text}` : '/rules';
}

const columnOf = (text: string | undefined): MatrixColumn | null =>
  MATRIX_COLUMNS.find((column) => column === text) ?? null;

function numberOf(text: string | string[] | undefined): number | 'in_force' {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 'in_force';
}
