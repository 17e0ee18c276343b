// What the Rules screen's address says: which version, which column, which cell; what is none of these is left out.
import { ROLES } from '@/server/core/vocabulary/role';

export const MATRIX_COLUMNS = [...ROLES, 'agent', 'worker', 'command'] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

export type RulesAddress = {
  version: number | 'shipped' | 'in_force';
  /** Only this column's rows, in sentences. */
  who: MatrixColumn | null;
  /** The cell shown in the panel. */
  cell: { action: string; column: MatrixColumn } | null;
};

export function readRulesAddress(address: Record<string, string | string[] | undefined>): RulesAddress {
  const { version, who, cell } = address;
  const [action, at] = typeof cell === 'string' ? cell.split(':') : [];
  const column = columnOf(at);
  const isKind = action !== undefined && action.length <= 60 && /^[a-z_]+\.[a-z_]+$/.test(action);
  return {
    version: version === 'shipped' ? 'shipped' : numberOf(version),
    who: columnOf(typeof who === 'string' ? who : undefined),
    cell: isKind && column ? { action, column } : null,
  };
}

export function rulesAddress({ version, who, cell }: RulesAddress): string {
  const query = new URLSearchParams();
  if (version !== 'in_force') query.set('version', String(version));
  if (who) query.set('who', who);
  if (cell) query.set('cell', `${cell.action}:${cell.column}`);
  const text = query.toString();
  return text ? `/rules?${text}` : '/rules';
}

const columnOf = (text: string | undefined): MatrixColumn | null =>
  MATRIX_COLUMNS.find((column) => column === text) ?? null;

function numberOf(text: string | string[] | undefined): number | 'in_force' {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 'in_force';
}
