// What is kept beside an account's own firmographic fields, and what a sanctioned source says of the same domain.
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { enrichment } from '@/db/schema/enrichment';
import { source } from '@/db/schema/source';
import { FIRMOGRAPHIC_FIELDS, type FirmographicField } from '@/server/core/firmographic/firmographic-field';

export type AccountRow = typeof account.$inferSelect;
export type EnrichmentRow = typeof enrichment.$inferSelect;
export type Suggested = { value: string; sourceId: string };

/** What the account's own source says. */
export function ownValue(row: AccountRow, field: FirmographicField): string | null {
  const value = row[field];
  return value === null || String(value).trim() === '' ? null : String(value);
}

/** The newest of each account and field, keyed 'account|field'. */
export async function readHeld(tx: Tx, accountIds: readonly string[]): Promise<Map<string, EnrichmentRow>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([enrichment.accountId, enrichment.field])
    .from(enrichment)
    .where(inArray(enrichment.accountId, [...accountIds]))
    .orderBy(enrichment.accountId, enrichment.field, desc(enrichment.id));
  return new Map(rows.map((row) => [`${row.accountId}|${row.field}`, row]));
}

/** Keyed 'account|field'; where two sanctioned sources disagree, nothing is suggested. */
export async function readSuggestions(
  tx: Tx,
  accounts: readonly AccountRow[],
): Promise<Map<string, Suggested>> {
  const domains = [...new Set(accounts.flatMap(({ domain }) => (domain ? [domain] : [])))];
  const found = new Map<string, Suggested>();
  if (domains.length === 0) return found;
  const twins = await tx
    .select({ account })
    .from(account)
    .innerJoin(source, and(eq(source.id, account.sourceId), eq(source.isSanctioned, true)))
    .where(inArray(account.domain, domains))
    .orderBy(account.sourceId, account.id);
  for (const about of accounts)
    for (const field of FIRMOGRAPHIC_FIELDS) {
      const said = twins.flatMap(({ account: twin }) => {
        const isTwin = twin.id !== about.id && twin.domain === about.domain;
        const value = isTwin ? ownValue(twin, field) : null;
        return value === null ? [] : [{ value, sourceId: twin.sourceId }];
      });
      const [first] = said;
      if (first && said.every(({ value }) => value === first.value)) found.set(`${about.id}|${field}`, first);
    }
  return found;
}
