// Says who took part in a fact: ids, sides and roles on the deal; addresses are looked up and left behind.
import { parseAddress } from '@/server/core/facts/parse-address';
import { sideOfAddress } from '@/server/core/facts/side-of-address';
import type { Side } from '@/server/core/vocabulary/fact';
import type { ImportContext } from './import-context';
import type { Participant } from './map-scope';

export type Around = { deal: string | null; account: string | null };

/** The account a fact is about: the deal's, the one named, else the first contact's. */
export function accountAround(
  ctx: ImportContext,
  deal: string | null,
  account: string | null,
  contacts: readonly (string | null)[],
): string | null {
  const ofDeal = deal === null ? null : (ctx.deals.get(deal)?.account ?? null);
  if (ofDeal) return ofDeal;
  if (account !== null && ctx.accounts.has(account)) return account;
  for (const key of contacts) {
    const own = key === null ? null : (ctx.contacts.get(key)?.account ?? null);
    if (own) return own;
  }
  return null;
}

export function participantAt(
  ctx: ImportContext,
  address: string,
  around: Around,
  hasAccepted: boolean | null,
): Participant {
  const parsed = parseAddress(address);
  const user = parsed ? ctx.userAt(parsed.address) : null;
  if (user) return seatParticipant(user.seatId, hasAccepted);
  const side = sideOfAddress(address, ctx.directoryOf(around.account));
  const contact = parsed ? ctx.contactAt(parsed.address, around.account) : null;
  return withContact(ctx, contact, side, around, hasAccepted);
}

export function contactParticipant(
  ctx: ImportContext,
  key: string,
  around: Around,
  hasAccepted: boolean | null,
): Participant {
  const contact = ctx.contacts.get(key);
  if (!contact) return withContact(ctx, null, 'unknown', around, hasAccepted);
  const isOfAccount = contact.account !== null && contact.account === around.account;
  const side = contact.address ? sideOfAddress(contact.address, ctx.directoryOf(around.account)) : 'unknown';
  // A contact of the account is the buyer's, unless their address says that they are ours or a partner's.
  const isTheirs = isOfAccount && side !== 'seller' && side !== 'partner';
  return withContact(ctx, key, isTheirs ? 'buyer' : side, around, hasAccepted);
}

export function seatParticipant(seatId: string, hasAccepted: boolean | null): Participant {
  return { contactKey: null, contactId: null, seatId, side: 'seller', role: null, hasAccepted };
}

function withContact(
  ctx: ImportContext,
  key: string | null,
  side: Side,
  { deal }: Around,
  hasAccepted: boolean | null,
): Participant {
  return {
    contactKey: key,
    contactId: key === null ? null : (ctx.contacts.get(key)?.id ?? null),
    seatId: null,
    side,
    role: key === null || deal === null ? null : (ctx.roles.get(deal)?.get(key) ?? null),
    hasAccepted,
  };
}

/** One entry a person; having written or accepted counts over merely being named. */
export function merged(participants: readonly Participant[]): Participant[] {
  const kept: Participant[] = [];
  const byKey = new Map<string, Participant>();
  for (const each of participants) {
    const key = each.contactId ?? each.seatId;
    const before = key === null ? undefined : byKey.get(key);
    if (!before) {
      const own = { ...each };
      kept.push(own);
      if (key !== null) byKey.set(key, own);
    } else before.hasAccepted = before.hasAccepted ?? each.hasAccepted;
  }
  return kept;
}
