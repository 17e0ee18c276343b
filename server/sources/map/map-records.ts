// Maps accounts, contacts and the lines of deals.
import { domainOfWebsite } from '@/server/core/facts/domain-of-website';
import { parseAddress } from '@/server/core/facts/parse-address';
import type { RowOf } from '../records/object-fields';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';

export function mapAccount({ ctx, sink, tally }: MapScope, row: RowOf<'account'>, table: TableUse): Mapped {
  if (row.isDeleted) return deleted(tally);
  const key = row.id ?? '';
  const id = ctx.id('account', key);
  const name = row.name ?? key;
  const domain = domainOfWebsite(row.website);
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

export function mapContact({ ctx, sink, tally }: MapScope, row: RowOf<'contact'>, table: TableUse): Mapped {
  if (row.isDeleted) return deleted(tally);
  const key = row.id ?? '';
  const id = ctx.id('contact', key);
  const name = row.name ?? ([row.firstName, row.lastName].filter(Boolean).join(' ') || row.email) ?? key;
  ctx.contacts.set(key, {
    id,
    account: row.accountId,
    address: parseAddress(row.email)?.address ?? null,
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
  const { product, quantity, total } = row;
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
