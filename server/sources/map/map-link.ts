// Reads tables that only join or name other records: they become part of those and are no records themselves.
import type { RowOf } from '../records/object-fields';
import type { Mapped, MapScope, TableUse } from './map-scope';
import { mergedIdsOf, stageMerged } from './merge-proposals';

export function mapRecordLink({ ctx, sink }: MapScope, row: RowOf<'record_link'>, table: TableUse): Mapped {
  const key = row.activityId ?? row.opportunityId;
  if (key === null) return 'It names neither a deal nor an activity.';
  ctx.links.add(key, { deal: row.opportunityId, contact: row.contactId, account: row.accountId });
  sink.addRow(ctx.id('record_link', row.id ?? ''), table.index);
  return null;
}

/** Whether both deals are known is seen when the import is published. */
export function mapDealMerge(scope: MapScope, row: RowOf<'deal_merge'>, table: TableUse): Mapped {
  const into = row.opportunityId;
  if (into === null) return 'It names no deal that survived.';
  stageMerged(scope, 'deal', mergedIdsOf(row.mergedFrom), into);
  scope.sink.addRow(scope.ctx.id('deal_merge', row.id ?? ''), table.index);
  return null;
}

/** Its names were read before the deals were. */
export function mapPipelineStage(
  { ctx, sink }: MapScope,
  row: RowOf<'pipeline_stage'>,
  table: TableUse,
): Mapped {
  sink.addRow(ctx.id('pipeline_stage', row.id ?? ''), table.index);
  return null;
}
