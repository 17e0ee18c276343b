// Maps calendar events and their guests; private items stay out, and an acceptance is the buyer's only where the source says so.
import type { RowOf } from '../records/object-fields';
import { parseMoment } from '../values/parse-moment';
import { addFact, factId } from './add-fact';
import { NOBODY } from './import-context';
import { DELETED, type Mapped, type MapScope, type Participant, type TableUse } from './map-scope';
import { accountAround, contactParticipant, merged, participantAt, seatParticipant } from './participants';

const CANCELLED = /^\s*cancell?ed\b/i;

export function mapMeetingGuest(
  scope: MapScope,
  row: RowOf<'meeting_guest'>,
  table: TableUse,
  line: number,
): Mapped {
  if (row.isDeleted) return DELETED;
  if (row.meetingId === null) return 'The event it belongs to is blank.';
  const status = (row.status ?? '').trim().toLowerCase();
  scope.guests.add(row.meetingId, {
    table: table.index,
    line,
    person: row.isWhat ? NOBODY : scope.ctx.personOf(row.guestId),
    address: null,
    hasAccepted: status === 'accepted' ? true : status === 'declined' ? false : null,
    isAuthor: false,
  });
  return null;
}

export function mapMeeting(scope: MapScope, row: RowOf<'meeting'>, table: TableUse): Mapped {
  const { ctx, tally } = scope;
  const key = row.id ?? '';
  const guests = scope.guests.of(key);
  if (row.isPrivate) {
    tally.privateItems++;
    return 'It is a private calendar item: those are not imported.';
  }
  if (row.isDeleted) {
    tally.deletedRows++;
    return DELETED;
  }
  const startsAt = row.startsAt ?? startOf(scope, row.day);
  if (startsAt === null) return 'The time of the event is blank.';
  const links = ctx.links.get(key);
  const deal = ctx.dealOf(row.whatId ?? links?.deal ?? null);
  const whoId = row.whoId ?? links?.contact ?? null;
  const who = whoId === null ? NOBODY : ctx.contacts.numberOf(whoId);
  const account = accountAround(ctx, deal, row.whatId ?? row.accountId ?? links?.account ?? null, [
    who,
    ...guests.map((each) => each.person),
  ]);
  const around = { deal, account };
  const owner = ctx.userOf({ id: row.ownerId, email: row.ownerEmail, name: row.ownerName });
  const participants = merged([
    ...(owner ? [seatParticipant(owner.seatId, true)] : []),
    ...guests.flatMap((each): Participant[] => {
      const user = ctx.userAt(each.person);
      if (user) return [seatParticipant(user.seatId, each.hasAccepted)];
      return each.person === NOBODY ? [] : [contactParticipant(ctx, each.person, around, each.hasAccepted)];
    }),
    ...(who === NOBODY ? [] : [contactParticipant(ctx, who, around, null)]),
    ...(row.guestEmail ? [participantAt(ctx, row.guestEmail, around, null)] : []),
  ]);
  const refused = addFact(scope, {
    externalId: key,
    object: 'meeting',
    table: table.index,
    kind: 'meeting',
    direction: 'none',
    side: 'seller',
    occurredAt: startsAt,
    endsAt: row.endsAt ?? afterMinutes(startsAt, row.minutes),
    participants,
    isCancelled: row.isCancelled ?? CANCELLED.test(row.subject ?? ''),
    deal,
    account,
    text: { subject: row.subject, body: row.body },
  });
  if (refused) return refused;
  const id = factId(scope, 'meeting', key);
  for (const each of guests) scope.sink.addRow(id, each.table);
  scope.guests.settle(key);
  return null;
}

function startOf({ ctx }: MapScope, day: string | null): string | null {
  if (day === null) return null;
  const moment = parseMoment(day, null, ctx.setting.timeZone);
  return moment.ok ? moment.instant : null;
}

function afterMinutes(startsAt: string, minutes: number | null): string | null {
  if (minutes === null || minutes < 0 || minutes > 100_000) return null;
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}
