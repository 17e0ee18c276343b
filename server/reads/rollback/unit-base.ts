// What every unit of a rollback says of itself before its kind adds the rest.
import type { UnitKind } from '@/server/core/rollback/rollback-unit';

type Made = { id: string; at: Date; actorKind: string; actorId: string };

export function baseOfUnit(kind: UnitKind, id: string, opportunityId: string, { id: moveId, ...by }: Made) {
  const nothing = { rule: null, promise: null, undoneByMoveId: null, isFinal: null, decided: null };
  return { ...nothing, id, kind, opportunityId, moveId, ...by };
}
