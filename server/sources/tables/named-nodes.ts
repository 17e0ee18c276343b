// The teams and people that a small table may speak of, by name and address.
import type { Tx } from '@/db/client';
import { seat, team } from '@/db/schema/seat';
import type { QuotaRow } from '@/server/core/quota/quota-row';
import type { QuotaNodes } from './read-quotas';

export type NamedNode = { nodeKind: 'team' | 'seat'; nodeId: string; name: string; email: string | null };

export async function loadNodes(tx: Tx): Promise<NamedNode[]> {
  const teams = await tx.select({ id: team.id, name: team.name }).from(team);
  const seats = await tx.select({ id: seat.id, name: seat.name, email: seat.email }).from(seat);
  return [
    ...teams.map(({ id, name }) => ({ nodeKind: 'team' as const, nodeId: id, name, email: null })),
    ...seats.map(({ id, name, email }) => ({ nodeKind: 'seat' as const, nodeId: id, name, email })),
  ];
}

/** An address names one seat, whoever else bears the same name. */
export function nodesByName(named: readonly NamedNode[]): QuotaNodes {
  const nodes = new Map<string, Pick<QuotaRow, 'nodeKind' | 'nodeId'>[]>();
  for (const { nodeKind, nodeId, name, email } of named)
    for (const key of new Set([name, ...(email ? [email] : [])].map((word) => word.trim().toLowerCase())))
      nodes.set(key, [...(nodes.get(key) ?? []), { nodeKind, nodeId }]);
  return nodes;
}
