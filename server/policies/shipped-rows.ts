// The shipped ALLOW and DENY tables in the form a workspace keeps, edits and uploads them.

import { TableRow } from './table-row';
import type { TableRow as ShippedRow } from './tables/requests';
import { resourceFor } from './tables/resource-for';
import { SHIPPED_ALLOW, SHIPPED_DENY } from './tables/shipped-tables';

export function shippedRows(): TableRow[] {
  return [
    ...SHIPPED_ALLOW.map((row) => toRow(row, { expect: 'allow' })),
    ...SHIPPED_DENY.map((row) => toRow(row, { expect: 'deny', code: row.code })),
  ];
}

function toRow({ says, actor, action, resource, context }: ShippedRow, expected: object): TableRow {
  const who =
    actor.kind === 'person' ? { kind: actor.kind, role: actor.role } : { kind: actor.kind, id: actor.id };
  return TableRow.parse({
    says,
    ...expected,
    actor: who,
    action,
    resource: resource ?? resourceFor(action),
    context,
  });
}
