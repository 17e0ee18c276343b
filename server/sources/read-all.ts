// Reads every planned table in order and stages what its rows say; deals wait for their history, people for their tree.
import type { ImportLedger } from './import-ledger';
import { KeyIndex } from './lookup/key-index';
import { addLastActivities } from './map/last-activity';
import { settlePeople } from './map/map-people';
import { MAPPERS } from './map/map-row';
import { DELETED, type MapScope, type TableUse } from './map/map-scope';
import { stageNearNames } from './map/merge-proposals';
import { settleDeals } from './map/settle-deals';
import { WaitingRows } from './map/waiting-rows';
import type { ObjectName, RowOf } from './records/object-fields';
import { readTable, type TableEnd } from './records/read-table';
import type { TakenIds } from './records/seen-ids';
import type { TablePlan } from './records/table-plan';
import { newestActivities } from './stage/newest-activities';

const PEOPLE: readonly ObjectName[] = ['role', 'user'];
const MAILS: readonly ObjectName[] = ['mail_person', 'mail'];
const DEALS: readonly ObjectName[] = ['opportunity', 'stage_history', 'field_history', 'property_history'];

const STEPS: Partial<Record<ObjectName, string>> = {
  opportunity: 'Reading deals',
  stage_history: 'Reading history',
  field_history: 'Reading history',
  property_history: 'Reading history',
  mail: 'Reading mails',
  meeting: 'Reading meetings',
  task: 'Reading activities',
  activity: 'Reading activities',
};

/** @returns what each table held, in the order of the plans. */
export async function readAll(
  plans: readonly TablePlan[],
  scope: MapScope,
  ledger: ImportLedger,
): Promise<TableEnd[]> {
  const ends: TableEnd[] = [];
  const lastOf = (objects: readonly ObjectName[]) =>
    plans.findLastIndex((plan) => objects.includes(plan.object));
  const [lastPeople, lastDeals, lastMails] = [lastOf(PEOPLE), lastOf(DEALS), lastOf(MAILS)];
  let arePeopleSettled = false;
  let areDealsSettled = false;
  const taken = new Map<ObjectName, TakenIds>();
  for (const [index, plan] of plans.entries()) {
    if (!arePeopleSettled && index > lastPeople) {
      arePeopleSettled = true;
      settlePeople(scope);
    }
    if (!areDealsSettled && index > lastDeals) {
      areDealsSettled = true;
      await settleDeals(scope);
    }
    if (index === lastMails + 1) refuseMailPeople(plans, scope);
    ends[index] = await readOne(
      { index, plan },
      plan.object,
      scope,
      ledger,
      takenIn(plans, plan.object, taken),
    );
  }
  if (!arePeopleSettled) settlePeople(scope);
  if (!areDealsSettled) await settleDeals(scope);
  refuseLeftOver(plans, scope, scope.guests, 'Its event is not among these files, or was not imported.');
  refuseMailPeople(plans, scope);
  await addLastActivities(scope, newestActivities(scope.ctx.setting));
  stageNearNames(scope);
  await scope.sink.drain(true);
  return ends;
}

/** Kept only where several tables hold the same object: a million ids take room. */
function takenIn(
  plans: readonly TablePlan[],
  object: ObjectName,
  taken: Map<ObjectName, TakenIds>,
): TakenIds | undefined {
  if (plans.filter((plan) => plan.object === object).length < 2) return undefined;
  const ids = taken.get(object) ?? new KeyIndex();
  taken.set(object, ids);
  return ids;
}

async function readOne<O extends ObjectName>(
  table: TableUse,
  object: O,
  scope: MapScope,
  ledger: ImportLedger,
  taken: TakenIds | undefined,
): Promise<TableEnd> {
  const { plan } = table;
  const map: (scope: MapScope, row: RowOf<O>, table: TableUse, line: number) => string | null =
    MAPPERS[object];
  let end: TableEnd = { rows: 0, sha256: '', bytes: plan.file.bytes, footer: [] };
  const step = STEPS[object] ?? 'Reading records';
  let bytes = 0;
  let told = 0;
  const events = {
    refuse: scope.refuse,
    skip: () => undefined,
    bytes: (more: number) => {
      bytes += more;
    },
    unread: (id: string) => noteUnread(scope, object, id),
    end: (found: TableEnd) => {
      end = found;
    },
  };
  const rows = readTable({ ...plan, object }, scope.ctx.setting.timeZone, events, taken);
  for await (const batch of rows) {
    for (const { line, row } of batch) {
      const reason = map(scope, row, table, line);
      if (reason && row.id !== null) {
        if (reason === DELETED) noteDeleted(scope, object, row.id);
        else noteUnread(scope, object, row.id);
      }
      if (reason) scope.refuse({ file: plan.label, line, column: null, value: null, reason });
    }
    await scope.sink.drain();
    // A sheet is told of at its end, by the bytes of its workbook.
    const read = Math.min(bytes, plan.file.bytes);
    await ledger.advance(step, batch.length, read - told);
    told = read;
  }
  await ledger.advance(step, 0, plan.file.bytes - told);
  return end;
}

/** A deal whose row is refused is there all the same: it has not vanished. */
function noteUnread({ ctx, sink }: MapScope, object: ObjectName, id: string): void {
  if (object === 'opportunity') sink.add('unread_deal', ctx.id('opportunity', id), {}, null);
}

/** The source itself says that the deal is gone, whatever missing rows mean. */
function noteDeleted({ ctx, sink }: MapScope, object: ObjectName, id: string): void {
  if (object === 'opportunity') sink.add('deleted_deal', ctx.id('opportunity', id), {}, null);
}

/** Once the last mail is read; what waited for mails is let go before what waits for meetings gathers. */
function refuseMailPeople(plans: readonly TablePlan[], scope: MapScope): void {
  const reason = 'Its mail is not among these files, or was not imported.';
  refuseLeftOver(plans, scope, scope.mailPeople, reason);
  scope.mailPeople = new WaitingRows();
}

function refuseLeftOver(
  plans: readonly TablePlan[],
  scope: MapScope,
  waiting: WaitingRows,
  reason: string,
): void {
  for (const { table, line } of waiting.leftOver())
    scope.refuse({ file: plans[table]?.label ?? '', line, column: null, value: null, reason });
}
