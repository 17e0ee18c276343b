// Reads users, roles and record types; seats and teams follow once all of them are known.
import type { RowOf } from '../records/object-fields';
import type { Mapped, MapScope, TableUse } from './map-scope';
import { isAutomatedUser } from './people-draft';

export function mapRecordType(scope: MapScope, row: RowOf<'record_type'>, table: TableUse): Mapped {
  const id = row.id ?? '';
  if (row.name !== null) scope.ctx.recordTypes.set(id, row.name);
  scope.sink.addRow(scope.ctx.id('record_type', id), table.index);
  return null;
}

export function mapRole(scope: MapScope, row: RowOf<'role'>, table: TableUse): Mapped {
  const id = row.id ?? '';
  scope.people.addRole(id, { table: table.index, name: row.name ?? id, parent: row.parentId });
  return null;
}

export function mapUser(scope: MapScope, row: RowOf<'user'>, table: TableUse): Mapped {
  const id = row.id ?? '';
  // A report names its owners; people who are known already are not made again under their name.
  const known = table.plan.isPart ? scope.ctx.userOf({ id: null, email: row.email, name: row.name }) : null;
  if (known && scope.ctx.users.get(id) !== known) {
    scope.sink.addRow(known.seatId, table.index);
    return null;
  }
  const name = row.name ?? ([row.firstName, row.lastName].filter(Boolean).join(' ') || row.email) ?? id;
  scope.people.addUser(id, { table: table.index, row: { ...row, id }, name });
  scope.ctx.addUser(id, {
    seatId: scope.ctx.seatIdFor(id, row.email),
    name,
    email: row.email,
    isAutomated: isAutomatedUser(row.userType),
  });
  return null;
}

/** After the last user and role. */
export function settlePeople(scope: MapScope): void {
  const { seats, teams } = scope.people.settle(scope.ctx);
  for (const { key, table, team } of teams) scope.sink.add('team', scope.ctx.id('team', key), team, table);
  for (const { key, table, seat } of seats) {
    const seatId = scope.ctx.users.get(key)?.seatId ?? scope.ctx.seatIdFor(key, seat.email);
    scope.sink.add('seat', seatId, seat, table);
  }
}
