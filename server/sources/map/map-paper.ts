// Maps contact roles, quotes, contracts and orders to facts; what counts as signed is what the source says the customer signed.
import { addDays } from '@/server/core/calendar/day-arithmetic';
import type { FactAttributes } from '@/server/core/evidence/fact-pointer';
import { contactRoleOf } from '@/server/core/facts/contact-role-of';
import { fromDecimal, toDecimal } from '@/server/core/money/decimal';
import type { RowOf } from '../records/object-fields';
import { currencyOf } from '../values/currency-of';
import { parseMoment } from '../values/parse-moment';
import { addFact, type FactDraft } from './add-fact';
import { NOBODY } from './import-context';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';
import { contactParticipant } from './participants';

const NO_DEAL = 'Its deal is neither in these files nor in an earlier import.';

export function mapContactRole(scope: MapScope, row: RowOf<'contact_role'>, table: TableUse): Mapped {
  const { ctx } = scope;
  if (row.isDeleted) return deleted(scope);
  const deal = ctx.dealOf(row.opportunityId);
  const known = deal === null ? undefined : ctx.deals.get(deal);
  if (deal === null || !known) return NO_DEAL;
  const contact = row.contactId === null ? NOBODY : ctx.contacts.numberOf(row.contactId);
  if (row.contactId === null || contact === NOBODY)
    return 'Its contact is neither in these files nor in an earlier import.';
  ctx.addRole(deal, row.contactId, contactRoleOf(row.role));
  return addFact(scope, {
    ...paper(row.id ?? '', 'contact_role', table),
    kind: 'contact_role',
    occurredAt: row.createdAt ?? known.createdAt ?? ctx.setting.asOfInstant,
    participants: [contactParticipant(ctx, contact, { deal, account: known.account }, null)],
    deal,
    account: known.account,
  });
}

export function mapQuote(scope: MapScope, row: RowOf<'quote'>, table: TableUse): Mapped {
  const { ctx } = scope;
  if (row.isDeleted) return deleted(scope);
  const key = row.id ?? '';
  const deal = ctx.dealOf(row.opportunityId);
  const known = deal === null ? undefined : ctx.deals.get(deal);
  if (deal === null || !known) return NO_DEAL;
  ctx.linkQuote(key, deal);
  const amount = row.total ?? netOf(row);
  const attributes: FactAttributes = {
    ...(amount === null ? {} : { amount }),
    currency: currencyOf(row.currency, ctx.setting.currency) ?? ctx.setting.currency,
    measure: 'amount',
    status: quoteStatus(row.status),
    isSynced: row.isSyncing ?? known.syncedQuote === key,
    ...(row.expiresOn === null ? {} : { expiresOn: row.expiresOn }),
  };
  return addFact(scope, {
    ...paper(key, 'quote', table),
    kind: 'quote',
    occurredAt: row.createdAt ?? known.createdAt ?? ctx.setting.asOfInstant,
    attributes,
    isSignedByCounterparty: false,
    deal,
    account: known.account,
  });
}

/** Net before tax and shipping. */
function netOf(row: RowOf<'quote'>): string | null {
  if (row.grandTotal === null) return null;
  return fromDecimal(
    toDecimal(row.grandTotal)
      .minus(toDecimal(row.tax ?? '0'))
      .minus(toDecimal(row.shipping ?? '0')),
  );
}

function quoteStatus(status: string | null): string {
  if (/accept/i.test(status ?? '')) return 'accepted';
  if (/present|sent/i.test(status ?? '')) return 'presented';
  return /den|reject/i.test(status ?? '') ? 'denied' : 'draft';
}

export function mapContract(scope: MapScope, row: RowOf<'contract'>, table: TableUse): Mapped {
  const { ctx } = scope;
  if (row.isDeleted) return deleted(scope);
  const key = row.id ?? '';
  const deal = ctx.dealOf(row.opportunityId) ?? ctx.dealOfContract(key);
  if (deal !== null) ctx.linkContract(key, deal);
  const signedAt = instantOf(scope, row.customerSignedOn);
  const occurredAt = signedAt ?? row.activatedAt ?? row.createdAt ?? instantOf(scope, row.startsOn);
  if (occurredAt === null) return 'The contract has no date.';
  const attributes: FactAttributes = {
    ...(row.amount === null ? {} : { amount: row.amount, measure: 'amount' }),
    currency: currencyOf(row.currency, ctx.setting.currency) ?? ctx.setting.currency,
    status: contractStatus(row),
    ...(row.customerSignedOn === null ? {} : { signedOn: row.customerSignedOn }),
    ...(row.endsOn === null ? {} : { endsOn: row.endsOn }),
    ...(row.endsOn === null || row.noticeDays === null
      ? {}
      : { noticeOn: addDays(row.endsOn, -row.noticeDays) }),
  };
  return addFact(scope, {
    ...paper(key, 'contract', table),
    kind: 'contract',
    occurredAt,
    attributes,
    isSignedByCounterparty: row.customerSignedOn !== null,
    deal,
    account: deal === null ? row.accountId : (ctx.deals.get(deal)?.account ?? row.accountId),
  });
}

function contractStatus(row: RowOf<'contract'>): string {
  const status = row.status ?? '';
  if (/terminat|cancel|void/i.test(status)) return 'void';
  if (row.customerSignedOn !== null || /activ|signed|executed|expired/i.test(status)) return 'signed';
  return /draft/i.test(status) || status === '' ? 'draft' : 'sent';
}

export function mapOrder(scope: MapScope, row: RowOf<'order'>, table: TableUse): Mapped {
  const { ctx } = scope;
  if (row.isDeleted) return deleted(scope);
  const byContract = row.contractId === null ? null : ctx.dealOfContract(row.contractId);
  const deal = ctx.dealOf(row.opportunityId) ?? byContract;
  const occurredAt = row.createdAt ?? instantOf(scope, row.startsOn);
  if (occurredAt === null) return 'The order has no date.';
  const attributes: FactAttributes = {
    ...(row.amount === null ? {} : { amount: row.amount, measure: 'amount' }),
    currency: currencyOf(row.currency, ctx.setting.currency) ?? ctx.setting.currency,
    status: orderStatus(row.status),
    ...(row.customerAuthorisedOn === null ? {} : { signedOn: row.customerAuthorisedOn }),
  };
  return addFact(scope, {
    ...paper(row.id ?? '', 'order', table),
    kind: 'order',
    occurredAt,
    attributes,
    isSignedByCounterparty: row.customerAuthorisedOn !== null,
    deal,
    account: deal === null ? row.accountId : (ctx.deals.get(deal)?.account ?? row.accountId),
  });
}

function orderStatus(status: string | null): string {
  if (/cancel|void/i.test(status ?? '')) return 'void';
  return /draft/i.test(status ?? '') ? 'draft' : 'accepted';
}

function paper(
  externalId: string,
  object: string,
  table: TableUse,
): Pick<FactDraft, 'externalId' | 'object' | 'table' | 'direction' | 'side' | 'participants' | 'text'> {
  return {
    externalId,
    object,
    table: table.index,
    direction: 'none',
    side: 'seller',
    participants: [],
    text: { subject: null, body: null },
  };
}

function instantOf({ ctx }: MapScope, day: string | null): string | null {
  if (day === null) return null;
  const moment = parseMoment(day, null, ctx.setting.timeZone);
  return moment.ok ? moment.instant : null;
}

function deleted({ tally }: MapScope): string {
  tally.deletedRows++;
  return DELETED;
}
