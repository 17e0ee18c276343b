// Maps tasks, logged calls and logged mails, and the rows of a mixed activity table; all of them are the seller's own records.
import type { FactAttributes } from '@/server/core/evidence/fact-pointer';
import type { Direction, FactKind } from '@/server/core/vocabulary/fact';
import { saidFor } from '../mapping/said-for';
import type { RowOf } from '../records/object-fields';
import { parseMoment } from '../values/parse-moment';
import { addFact } from './add-fact';
import { NOBODY } from './import-context';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';
import { accountAround, contactParticipant, merged, seatParticipant } from './participants';

const DONE = /complet|closed|done|finished|sent|held|erledigt/i;

export function mapTask(scope: MapScope, row: RowOf<'task'>, table: TableUse): Mapped {
  if (row.isDeleted) {
    scope.tally.deletedRows++;
    return DELETED;
  }
  const key = row.id ?? '';
  const mail = scope.mailTasks.get(key);
  if (mail) {
    scope.sink.addRow(mail, table.index);
    return null;
  }
  const isDone = row.isClosed ?? DONE.test(row.status ?? '');
  const kind = kindOfTask(row);
  return addLogged(scope, table, {
    key,
    object: 'task',
    kind,
    direction: directionOfTask(kind, row.callType),
    isDone,
    deal: scope.ctx.dealOf(row.whatId),
    account: row.whatId !== null && scope.ctx.accounts.has(row.whatId) ? row.whatId : row.accountId,
    contact: row.whoId,
    owner: { id: row.ownerId, email: row.ownerEmail, name: row.ownerName },
    dueOn: row.dueOn,
    doneAt: row.completedAt,
    createdAt: row.createdAt,
    subject: row.subject,
    body: row.body,
  });
}

export function mapActivity(scope: MapScope, row: RowOf<'activity'>, table: TableUse): Mapped {
  if (row.isDeleted) {
    scope.tally.deletedRows++;
    return DELETED;
  }
  const word = row.kind ?? '';
  const links = scope.ctx.links.get(row.id ?? '');
  const kind = saidFor(table.plan.kinds ?? {}, word) ?? kindOfWord(word);
  if (!kind) return `The mapping does not say what kind of activity "${word.slice(0, 40)}" is.`;
  const isDone = kind !== 'task' || DONE.test(row.status ?? '');
  return addLogged(scope, table, {
    key: row.id ?? '',
    object: 'activity',
    kind,
    direction: kind === 'email' ? 'outbound' : 'none',
    isDone,
    deal: scope.ctx.dealOf(row.opportunityId ?? links?.deal ?? null),
    account: row.accountId ?? links?.account ?? null,
    contact: row.contactId ?? links?.contact ?? null,
    owner: { id: row.ownerId, email: row.ownerEmail, name: row.ownerName },
    dueOn: row.dueOn,
    doneAt: row.at,
    createdAt: row.createdAt,
    subject: row.subject,
    body: row.body,
  });
}

type Logged = {
  key: string;
  object: string;
  kind: FactKind;
  direction: Direction;
  isDone: boolean;
  deal: string | null;
  account: string | null;
  contact: string | null;
  owner: { id: string | null; email: string | null; name: string | null };
  dueOn: string | null;
  doneAt: string | null;
  createdAt: string | null;
  subject: string | null;
  body: string | null;
};

function addLogged(scope: MapScope, table: TableUse, logged: Logged): Mapped {
  const { ctx } = scope;
  const dueAt = logged.dueOn === null ? null : startOfDay(scope, logged.dueOn);
  // An open task has happened when it was written down; what it plans is its due date.
  const occurredAt = logged.isDone
    ? (logged.doneAt ?? dueAt ?? logged.createdAt)
    : (logged.createdAt ?? logged.doneAt ?? dueAt);
  if (occurredAt === null) return 'The activity has no date.';
  const contact = logged.contact === null ? NOBODY : ctx.contacts.numberOf(logged.contact);
  const account = accountAround(ctx, logged.deal, logged.account, [contact]);
  const owner = ctx.userOf(logged.owner);
  const attributes: FactAttributes =
    logged.kind === 'task'
      ? { status: logged.isDone ? 'done' : 'open', ...(logged.dueOn === null ? {} : { dueOn: logged.dueOn }) }
      : {};
  return addFact(scope, {
    externalId: logged.key,
    object: logged.object,
    table: table.index,
    kind: logged.kind,
    direction: logged.direction,
    side: 'seller',
    occurredAt,
    participants: merged([
      ...(owner ? [seatParticipant(owner.seatId, true)] : []),
      ...(contact === NOBODY ? [] : [contactParticipant(ctx, contact, { deal: logged.deal, account }, null)]),
    ]),
    attributes,
    deal: logged.deal,
    account,
    text: { subject: logged.subject, body: logged.body },
  });
}

function kindOfTask(row: RowOf<'task'>): FactKind {
  const word = row.subtype ?? row.type ?? '';
  return row.callType !== null ? 'call' : (kindOfWord(word) ?? 'task');
}

function kindOfWord(word: string): FactKind | undefined {
  if (/call|phone/i.test(word)) return 'call';
  if (/mail/i.test(word)) return 'email';
  if (/meet|event|demo|visit/i.test(word)) return 'meeting';
  if (/note/i.test(word)) return 'note';
  return /task|to-?do/i.test(word) ? 'task' : undefined;
}

function directionOfTask(kind: FactKind, callType: string | null): Direction {
  if (kind === 'email') return 'outbound';
  if (kind !== 'call') return 'none';
  return /inbound/i.test(callType ?? '') ? 'inbound' : 'outbound';
}

function startOfDay({ ctx }: MapScope, day: string): string | null {
  const moment = parseMoment(day, null, ctx.setting.timeZone);
  return moment.ok ? moment.instant : null;
}
