// Says who took part in a fact: ids, sides and roles on the deal; addresses are looked up and left behind.
import { parseAddress } from '@/server/core/facts/parse-address';
import { sideOfAddress } from '@/server/core/facts/side-of-address';
import type { Side } from '@/server/core/vocabulary/fact';
import { type ImportContext, NOBODY } from './import-context';
import type { Participant } from './map-scope';

export type Around = { deal: string | null; account: string | null };

/** The account a fact is about: the deal's, the one named, else the first contact's. */
export function accountAround(
  ctx: ImportContext,
  deal: string | null,
  account: string | null,
  contacts: readonly number[],
): string | null {
  const dealNumber = deal === null ? NOBODY : ctx.deals.numberOf(deal);
  const ofDeal = dealNumber < 0 ? null : ctx.deals.accountAt(dealNumber);
  if (ofDeal) return ofDeal;
  if (account !== null && ctx.accounts.has(account)) return account;
  for (const contact of contacts) {
    const own = contact < 0 ? null : ctx.contacts.accountAt(contact);
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
  const user = parsed ? ctx.userWith(parsed.address) : null;
  if (user) return seatParticipant(user.seatId, hasAccepted);
  const side = sideOfAddress(address, ctx.directoryOf(around.account));
  const contact = parsed ? ctx.contacts.numberAt(parsed.address, around.account) : NOBODY;
  return withContact(ctx, contact, side, around, hasAccepted);
}

export function contactParticipant(
  ctx: ImportContext,
  number: number,
  around: Around,
  hasAccepted: boolean | null,
): Participant {
  const contact = ctx.contacts.at(number);
  const isOfAccount = contact.account !== null && contact.account === around.account;
  const side = contact.address ? sideOfAddress(contact.address, ctx.directoryOf(around.account)) : 'unknown';
  // A contact of the account is the buyer's, unless their address says that they are ours or a partner's.
  const isTheirs = isOfAccount && side !== 'seller' && side !== 'partner';
  return withContact(ctx, number, isTheirs ? 'buyer' : side, around, hasAccepted);
}

export function seatParticipant(seatId: string, hasAccepted: boolean | null): Participant {
  return { contact: NOBODY, contactId: null, seatId, side: 'seller', role: null, hasAccepted };
}

function withContact(
  ctx: ImportContext,
  contact: number,
  side: Side,
  { deal }: Around,
  hasAccepted: boolean | null,
): Participant {
  return {
    contact,
    contactId: contact < 0 ? null : ctx.contacts.idAt(contact),
    seatId: null,
    side,
    role: contact < 0 || deal === null ? null : ctx.roles.get(ctx.deals.numberOf(deal), contact),
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
