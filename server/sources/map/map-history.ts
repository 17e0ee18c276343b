// Reads the rows of history tables into each deal's past; values are brought to our words, names of people to seats later.
import { checkText } from '@/server/core/facts/safe-text';
import { readNumber } from '@/server/core/money/read-number';
import { knownCategory } from '../mapping/known-names';
import { saidFor } from '../mapping/said-for';
import type { RowOf } from '../records/object-fields';
import { shownValue } from '../refusal';
import { dayInZone, parseMoment } from '../values/parse-moment';
import { salesforceId18 } from '../values/salesforce-id';
import type { FieldChange } from './history-draft';
import { fieldOfHistory } from './history-fields';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';

const NO_DEAL = 'Its deal is neither in these files nor in an earlier import.';

export function mapStageHistory(scope: MapScope, row: RowOf<'stage_history'>, table: TableUse): Mapped {
  if (row.isDeleted) return deleted(scope);
  const untimely = refuseTime(scope, row.createdAt);
  if (untimely !== null || row.createdAt === null) return untimely;
  const deal = dealOf(scope, row.opportunityId);
  if (deal < 0) return NO_DEAL;
  scope.history.addState(deal, {
    at: row.createdAt,
    author: row.createdById,
    values: {
      stage: stageNamed(scope, row.stage),
      amount: row.amount,
      closes_on: row.closesOn,
      category: ownCategory(scope, row.category),
    },
    tableRow: { table: table.index, origin: table.plan.object },
  });
  return null;
}

export function mapFieldHistory(scope: MapScope, row: RowOf<'field_history'>, table: TableUse): Mapped {
  if (row.isDeleted) return deleted(scope);
  const untimely = refuseTime(scope, row.createdAt);
  if (untimely !== null || row.createdAt === null) return untimely;
  const deal = dealOf(scope, row.opportunityId);
  if (deal < 0) return NO_DEAL;
  const field = fieldOfHistory(row.field);
  const before = field ? ownValue(scope, field, row.oldValue, table) : LEFT_OUT;
  const after = field ? ownValue(scope, field, row.newValue, table) : LEFT_OUT;
  for (const read of [before, after]) if ('reason' in read) return read.reason;
  const [oldValue, newValue] = [ownOf(before), ownOf(after)];
  // Salesforce tells a change of owner twice, by name and by id: the one by name is left out.
  if (!field || oldValue === undefined || newValue === undefined || oldValue === newValue) {
    scope.sink.addRow(scope.ctx.deals.idAt(deal), table.index);
    return null;
  }
  scope.history.addChange(deal, {
    field,
    at: row.createdAt,
    author: row.createdById,
    oldValue,
    newValue,
    tableRow: { table: table.index, origin: table.plan.object },
  });
  return null;
}

/** One value that a property was given: what it replaced follows from the value before it. */
export function mapPropertyHistory(scope: MapScope, row: RowOf<'property_history'>, table: TableUse): Mapped {
  if (row.isDeleted) return deleted(scope);
  const untimely = refuseTime(scope, row.createdAt);
  if (untimely !== null || row.createdAt === null) return untimely;
  const deal = dealOf(scope, row.opportunityId);
  if (deal < 0) return NO_DEAL;
  const field = fieldOfHistory(row.field);
  const read = field ? ownValue(scope, field, row.value, table) : LEFT_OUT;
  if ('reason' in read) return read.reason;
  const value = ownOf(read);
  if (!field || value === undefined) {
    scope.sink.addRow(scope.ctx.deals.idAt(deal), table.index);
    return null;
  }
  scope.history.addPoint(deal, {
    field,
    at: row.createdAt,
    author: row.createdById,
    value,
    tableRow: { table: table.index, origin: table.plan.object },
  });
  return null;
}

/** `value` undefined: it is left out, as the name of an owner is whose id is told as well. */
type OwnValue = { value: string | null | undefined } | { reason: string };
const LEFT_OUT: OwnValue = { value: undefined };
const ownOf = (read: OwnValue) => ('value' in read ? read.value : undefined);

function ownValue(
  scope: MapScope,
  field: FieldChange['field'],
  value: string | null,
  { plan }: TableUse,
): OwnValue {
  if (value === null || !checkText(value).ok) return { value: null };
  if (field === 'amount') {
    const amount = readNumber(value, plan.numberFormat ?? (plan.isByInterface ? 'point' : null));
    return amount.ok ? { value: amount.amount } : unreadable(value, amount.reason);
  }
  if (field === 'closes_on') {
    const moment = parseMoment(value, plan.dateOrder, scope.ctx.setting.timeZone);
    return moment.ok ? { value: moment.day } : unreadable(value, moment.reason);
  }
  if (field === 'category') return { value: ownCategory(scope, value) };
  if (field === 'stage') return { value: stageNamed(scope, value) };
  if (field !== 'owner') return { value };
  const id = salesforceId18(value);
  return { value: id === null ? null : scope.ctx.users.get(id)?.seatId };
}

const unreadable = (value: string, reason: string): OwnValue => ({
  reason: `The value "${shownValue(value)}" of this change cannot be read. ${reason}`,
});

function stageNamed({ ctx }: MapScope, stage: string | null): string | null {
  return stage === null ? null : (ctx.setting.namedStages.get(stage.trim())?.name ?? stage);
}

function ownCategory({ ctx }: MapScope, name: string | null): string | null {
  if (name === null) return null;
  return saidFor(ctx.setting.mapping.categories, name) ?? knownCategory(name) ?? null;
}

/** A change is not of the future: the files speak of the as-of day. */
function refuseTime({ ctx }: MapScope, createdAt: string | null): string | null {
  if (createdAt === null) return 'The time of the change is blank.';
  const { asOf, asOfInstant, timeZone } = ctx.setting;
  // Both are written alike, to the millisecond in UTC: most rows need no calendar.
  if (createdAt <= asOfInstant) return null;
  const day = dayInZone(createdAt, timeZone);
  return day > asOf
    ? `The change is dated ${day}, after the as-of of these files (${asOf}). Give the day they were made, or correct the date.`
    : null;
}

function dealOf({ ctx }: MapScope, dealKey: string | null): number {
  return dealKey === null ? -1 : ctx.deals.numberOf(dealKey);
}

function deleted({ tally }: MapScope): string {
  tally.deletedRows++;
  return DELETED;
}
