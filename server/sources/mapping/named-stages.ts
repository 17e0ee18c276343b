// Reads the tables that name a source's stages by id, before anything else is looked at; HubSpot's deals carry only the ids.
import { readTable } from '../records/read-table';
import type { TablePlan } from '../records/table-plan';

export type NamedStage = { name: string; isClosed: boolean | null; isWon: boolean | null };
/** Id of the stage → what it is called, and how it ends a deal. */
export type NamedStages = Map<string, NamedStage>;

export async function readNamedStages(plans: readonly TablePlan[]): Promise<NamedStages> {
  const named: NamedStages = new Map();
  const nothing = () => undefined;
  for (const plan of plans) {
    if (plan.object !== 'pipeline_stage') continue;
    const events = { refuse: nothing, skip: nothing, bytes: nothing, unread: nothing, end: nothing };
    for await (const batch of readTable({ ...plan, object: plan.object }, 'UTC', events))
      for (const { row } of batch) {
        const isCertain = Number(row.probability ?? Number.NaN) >= 1;
        const isWon = row.isWon ?? (row.isClosed === null ? null : row.isClosed && isCertain);
        named.set(row.id ?? '', { name: row.name ?? row.id ?? '', isClosed: row.isClosed, isWon });
      }
  }
  return named;
}
