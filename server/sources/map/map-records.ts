// Maps accounts, contacts and the lines of deals.

import { STRUCK } from '@/server/core/data-map/struck-names';
import { domainOfWebsite } from '@/server/core/facts/domain-of-website';
import { parseAddress } from '@/server/core/facts/parse-address';
import { ownText } from '@/server/core/text/own-text';
import { saidFor } from '../mapping/said-for';
import type { RowOf } from '../records/object-fields';
import { ERASED, isErased, isErasedAddress } from './erased-records';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';
import { mergedIdsOf, stageMerged } from './merge-proposals';

/** So many names are compared; a catalogue has fewer. */
const MAX_PRODUCTS = 20_000;

export function mapAccount(scope: MapScope, row: RowOf<'account'>, table: TableUse): Mapped {
  const { ctx, sink, tally } = scope;
  const key = row.id ?? '';
  if (row.mergedInto !== null) stageMerged(scope, 'account', [key], row.mergedInto);
  if (row.mergedFrom !== null) stageMerged(scope, 'account', mergedIdsOf(row.mergedFrom), key);
  if (row.isDeleted) return deleted(tally);
  const same = ctx.sameAccount(key);
  if (same !== key) {
    const into = ctx.accounts.get(same)?.id ?? ctx.id('account', same);
    ctx.accounts.setAlias(key, { id: into, name: row.name ?? key, segment: null, domain: null });
    sink.addRow(into, table.index);
    return null;
  }
  const id = ctx.id('account', key);
  // A report names its accounts; one that is known already is not made again under its name.
  const known = table.plan.isPart ? ctx.accounts.get(ctx.accountNamed(row.name) ?? '') : undefined;
  if (known && known.id !== id) {
    sink.addRow(known.id, table.index);
    return null;
  }
  const name = row.name ?? key;
  const domain = domainOfWebsite(row.website);
  if (isErased(ctx, 'account', key)) {
    ctx.accounts.set(key, { id, name: '', segment: row.segment, domain: null });
    return ERASED;
  }
  ctx.accounts.set(key, { id, name, segment: row.segment, domain });
  const parentId = row.parentId === null ? null : ctx.id('account', row.parentId);
  const { industry, segment, employees } = row;
  sink.add(
    'account',
    id,
    { externalId: key, name, domain, industry, segment, employees, parentId },
    table.index,
  );
  return null;
}

export function mapContact(scope: MapScope, row: RowOf<'contact'>, table: TableUse): Mapped {
  const { ctx, sink, tally } = scope;
  const key = row.id ?? '';
  if (row.mergedInto !== null) stageMerged(scope, 'contact', [key], row.mergedInto);
  if (row.mergedFrom !== null) stageMerged(scope, 'contact', mergedIdsOf(row.mergedFrom), key);
  if (row.isDeleted) return deleted(tally);
  const id = ctx.id('contact', key);
  const name = row.name ?? ([row.firstName, row.lastName].filter(Boolean).join(' ') || row.email) ?? key;
  const address = parseAddress(row.email)?.address ?? null;
  if (isErased(ctx, 'contact', key) || isErasedAddress(ctx, address)) {
    ctx.contacts.set(key, { id, account: row.accountId, address: null });
    return ERASED;
  }
  ctx.contacts.set(key, {
    id,
    account: row.accountId === null ? null : ctx.merges.survivorOf(ctx.sameAccount(row.accountId)),
    address,
  });
  sink.add(
    'contact',
    id,
    {
      externalId: key,
      accountId: row.accountId === null ? null : (ctx.accounts.get(row.accountId)?.id ?? null),
      name,
      email: row.email,
      title: row.title,
      hasLeft: row.hasLeft ?? false,
    },
    table.index,
  );
  return null;
}

export function mapLine({ ctx, sink, tally }: MapScope, row: RowOf<'line'>, table: TableUse): Mapped {
  if (row.isDeleted) return deleted(tally);
  const deal = ctx.deals.get(row.opportunityId ?? '');
  if (!deal) return 'Its deal is neither in these files nor in an earlier import.';
  const { quantity, total } = row;
  // A line is often named after its deal, and that after its customer.
  const isStruck = deal.account !== null && isErased(ctx, 'account', deal.account);
  const said =
    row.product === null || isStruck ? null : saidFor(ctx.setting.mapping.sameProducts ?? {}, row.product);
  const product = row.product !== null && isStruck ? STRUCK : (said ?? row.product);
  if (product !== null && !isStruck && ctx.products.size < MAX_PRODUCTS) ctx.products.add(ownText(product));
  sink.add(
    'line',
    ctx.id('line', row.id ?? ''),
    { opportunityId: deal.id, product, quantity, total },
    table.index,
  );
  return null;
}

function deleted(tally: MapScope['tally']): string {
  tally.deletedRows++;
  return DELETED;
}
