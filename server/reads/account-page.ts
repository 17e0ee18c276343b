// The account of a deal as its page shows it: what its own source says, what is kept beside it and by whom, and what is suggested.
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import { source } from '@/db/schema/source';
import type { Seated } from '@/server/auth/seated';
import {
  FIRMOGRAPHIC_FIELDS,
  FIRMOGRAPHIC_LABELS,
  type FirmographicField,
} from '@/server/core/firmographic/firmographic-field';
import { readSeatNames } from './approvals/seat-names';
import { ownValue, readHeld, readSuggestions, type Suggested } from './enrichments';
import { dealIsVisible } from './visible-deals';

export type AccountField = {
  field: FirmographicField;
  label: string;
  /** What the account's own source says. */
  own: string | null;
  kept: { value: string; by: string; isGenerated: boolean; at: string; sourceName: string } | null;
  suggested: (Suggested & { sourceName: string }) | null;
};
export type AccountPage = {
  name: string;
  sourceName: string;
  fields: AccountField[];
  /** Those that may say more than the account's own; only a sanctioned one is taken. */
  sources: { id: string; name: string; isSanctioned: boolean }[];
  mayEnrich: boolean;
};

const MAY_ENRICH: readonly string[] = ['rep', 'manager', 'leader', 'revops_admin'];

/** Null where the deal has no account, is not there or is not this seat's to see. */
export async function readAccountPage(
  tx: Tx,
  seat: Seated,
  opportunityId: string,
): Promise<AccountPage | null> {
  if (!(await dealIsVisible(tx, seat.actor, opportunityId, seat.today))) return null;
  const [row] = await tx
    .select({ account })
    .from(opportunity)
    .innerJoin(account, eq(account.id, opportunity.accountId))
    .where(eq(opportunity.id, opportunityId));
  if (!row) return null;
  const { id, name, sourceId } = row.account;
  const sources = await tx
    .select({ id: source.id, name: source.name, isSanctioned: source.isSanctioned })
    .from(source)
    .orderBy(asc(source.name), asc(source.id));
  const nameOf = (wanted: string) => sources.find((each) => each.id === wanted)?.name ?? 'A former source';
  const held = await readHeld(tx, [id]);
  const suggested = await readSuggestions(tx, [row.account]);
  const names = await readSeatNames(
    tx,
    [...held.values()].map(({ seatId }) => seatId),
  );
  return {
    name,
    sourceName: nameOf(sourceId),
    sources: sources.filter((each) => each.id !== sourceId),
    mayEnrich: MAY_ENRICH.includes(seat.actor.role) && sources.length > 1,
    fields: FIRMOGRAPHIC_FIELDS.map((field) => {
      const last = held.get(`${id}|${field}`);
      const said = suggested.get(`${id}|${field}`);
      const own = ownValue(row.account, field);
      const isAnswered = last !== undefined && last.suggested === said?.value;
      return {
        field,
        label: FIRMOGRAPHIC_LABELS[field],
        own,
        kept:
          last?.value == null
            ? null
            : {
                value: last.value,
                by: last.agentId
                  ? `Agent ${last.agentId}`
                  : ((last.seatId && names.get(last.seatId)) ?? 'the command line'),
                isGenerated: last.agentId !== null,
                at: last.at.toISOString(),
                sourceName: nameOf(last.sourceId),
              },
        suggested:
          own !== null || !said || isAnswered || said.value === last?.value
            ? null
            : { ...said, sourceName: nameOf(said.sourceId) },
      };
    }),
  };
}
