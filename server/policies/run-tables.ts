// Asks a set every request of its tables, and says which come out as they have to.
import { authorise } from './authorise';
import type { PolicySet } from './policy';
import type { PolicyAnswer } from './policy-request';
import { actorOfRow, type TableRow } from './table-row';

export type TestedRow = {
  row: TableRow;
  passes: boolean;
  answer: Pick<PolicyAnswer, 'isAllowed' | 'code' | 'reason'>;
};

export function runTables(set: PolicySet, rows: readonly TableRow[]): TestedRow[] {
  return rows.map((row) => {
    const { action, resource, context, expect, code } = row;
    const {
      isAllowed,
      code: said,
      reason,
    } = authorise({ actor: actorOfRow(row), action, resource, context }, set);
    const passes = expect === 'allow' ? isAllowed : !isAllowed && (code === undefined || code === said);
    return { row, passes, answer: { isAllowed, code: said, reason } };
  });
}

/** "DENY “an agent decides nothing”: was allowed." */
export function sayFailed({ row, answer }: TestedRow): string {
  const was = answer.isAllowed ? 'was allowed' : `was refused by ${answer.code}`;
  return `${row.expect.toUpperCase()} “${row.says}” (${row.action}): ${was}.`;
}
