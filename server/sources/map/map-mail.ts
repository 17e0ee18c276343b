// Maps mails: who wrote to whom and when; addresses, subject, headers and body are read here and dropped.
import { isAutomaticMail } from '@/server/core/facts/is-automatic-mail';
import { parseMailHeaders } from '@/server/core/facts/parse-mail-headers';
import { sideOfAddress } from '@/server/core/facts/side-of-address';
import type { Direction, Side } from '@/server/core/vocabulary/fact';
import type { RowOf } from '../records/object-fields';
import { addFact, factId } from './add-fact';
import { NOBODY } from './import-context';
import { DELETED, type Mapped, type MapScope, type Participant, type TableUse } from './map-scope';
import { accountAround, contactParticipant, merged, participantAt, seatParticipant } from './participants';

const DRAFT_STATUS = /^(5|draft)$/i;
const MAX_ADDRESSES = 200;

export function mapMailPerson(
  scope: MapScope,
  row: RowOf<'mail_person'>,
  table: TableUse,
  line: number,
): Mapped {
  if (row.isDeleted) return DELETED;
  if (row.mailId === null) return 'The mail it belongs to is blank.';
  const person = scope.ctx.personOf(row.personId);
  scope.mailPeople.add(row.mailId, {
    table: table.index,
    line,
    person,
    address: person === NOBODY ? row.address : null,
    hasAccepted: null,
    isAuthor: /^from/i.test(row.relation ?? ''),
  });
  return null;
}

export function mapMail(scope: MapScope, row: RowOf<'mail'>, table: TableUse): Mapped {
  const { ctx } = scope;
  const key = row.id ?? '';
  if (row.isDeleted) {
    scope.tally.deletedRows++;
    return DELETED;
  }
  if (DRAFT_STATUS.test(row.status ?? '')) return 'It is a draft of a mail: nothing was sent.';
  const occurredAt = row.sentAt ?? row.createdAt;
  if (occurredAt === null) return 'The time of the mail is blank.';
  const { from, to } = endsOf(scope, row);
  const people = scope.mailPeople.of(key);
  const links = ctx.links.get(key);
  const deal = ctx.dealOf(row.relatedToId ?? links?.deal ?? null);
  const account = accountAround(ctx, deal, row.relatedToId ?? row.accountId ?? links?.account ?? null, [
    ...people.map((each) => each.person),
    ...[from, ...to].map((address) => (address ? contactByAddress(scope, address) : NOBODY)),
  ]);
  const around = { deal, account };
  const participants = merged([
    ...(from ? [participantAt(ctx, from, around, true)] : []),
    ...people.flatMap((each) => personOf(scope, each, around)),
    ...to.map((address) => participantAt(ctx, address, around, null)),
  ]);
  const side: Side = from ? sideOfAddress(from, ctx.directoryOf(account)) : authorSide(people, participants);
  const isAutomatic = isAutomaticMail({
    subject: row.subject,
    from,
    headers: parseMailHeaders(row.headers),
  });
  const refused = addFact(scope, {
    externalId: key,
    object: 'mail',
    table: table.index,
    kind: 'email',
    direction: directionOf(side, participants, row.isIncoming),
    side,
    occurredAt,
    participants,
    isAutomatic,
    deal,
    account,
    text:
      row.body === null
        ? { subject: row.subject, body: row.htmlBody, isHtml: true }
        : { subject: row.subject, body: row.body },
  });
  if (refused) return refused;
  const id = factId(scope, 'mail', key);
  for (const each of people) scope.sink.addRow(id, each.table);
  scope.mailPeople.settle(key);
  if (row.activityId) scope.mailTasks.set(row.activityId, id);
  return null;
}

/** Exports of one mailbox name only the other end and the box. */
function endsOf(scope: MapScope, row: RowOf<'mail'>): { from: string | null; to: string[] } {
  if (row.box === null) return { from: row.from, to: [...addresses(row.to), ...addresses(row.cc)] };
  const mailbox = scope.ctx.setting.mapping.mailbox ?? null;
  const isSent = /^(out|sent)/i.test(row.box.trim());
  const others = addresses(row.correspondent);
  if (isSent) return { from: mailbox ?? row.from, to: others };
  return { from: others[0] ?? null, to: mailbox ? [mailbox] : [] };
}

function addresses(list: string | null): string[] {
  return (list ?? '')
    .split(/[;,\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .slice(0, MAX_ADDRESSES);
}

function contactByAddress({ ctx }: MapScope, address: string): number {
  return ctx.contacts.numberAt(address.trim().toLowerCase(), null);
}

function personOf(
  { ctx }: MapScope,
  each: { person: number; address: string | null; isAuthor: boolean },
  around: { deal: string | null; account: string | null },
): Participant[] {
  const hasWritten = each.isAuthor ? true : null;
  const user = ctx.userAt(each.person);
  if (user) return [seatParticipant(user.seatId, hasWritten)];
  if (each.person !== NOBODY) return [contactParticipant(ctx, each.person, around, hasWritten)];
  return each.address ? [participantAt(ctx, each.address, around, hasWritten)] : [];
}

function authorSide(people: readonly { isAuthor: boolean }[], participants: readonly Participant[]): Side {
  return people.some((each) => each.isAuthor)
    ? (participants.find((each) => each.hasAccepted === true)?.side ?? 'unknown')
    : 'unknown';
}

/** Mail among ourselves goes neither in nor out. */
function directionOf(
  side: Side,
  participants: readonly Participant[],
  isIncoming: boolean | null,
): Direction {
  if (side === 'seller') return participants.every((each) => each.side === 'seller') ? 'none' : 'outbound';
  return isIncoming === false ? 'outbound' : 'inbound';
}
