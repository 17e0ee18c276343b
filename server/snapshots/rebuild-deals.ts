// Puts deals together as they stood at a past moment, for a freeze of that moment: from the records, and as they are known now.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { seat } from '@/db/schema/seat';
import { dealRow } from '@/server/evaluate/deal-row';
import type { UnwrittenDeal } from '@/server/evaluate/evaluate-unwritten';
import type { WorkspaceSetting } from '@/server/evaluate/load-setting';
import { loadPastSetting } from '@/server/evaluate/past/past-clocks';
import { type PastDeal, type PastMoment, readPastDeals } from '@/server/evaluate/past/past-deals';
import type { GivenDeal } from './frozen-batches';
import type { ReadDeal } from './read-deal-page';

export type PastState = { moment: PastMoment; setting: WorkspaceSetting };

/** Deals at once: their whole records are in memory. */
const AT_ONCE = 200;

export async function loadPastState(
  view: Tx,
  workspaceId: string,
  effectiveAt: Date,
  basis: PastMoment['basis'],
): Promise<PastState> {
  const moment: PastMoment = { effectiveAt, knownAs: 'now', basis };
  return { moment, setting: await loadPastSetting(view, workspaceId, moment) };
}

/** In the order of ids; deals that did not exist then are left out. */
export async function rebuildDeals(
  view: Tx,
  { moment, setting }: PastState,
  deals: readonly ReadDeal[],
): Promise<GivenDeal[]> {
  const rebuilt: GivenDeal[] = [];
  for (let from = 0; from < deals.length; from += AT_ONCE) {
    const reads = new Map(deals.slice(from, from + AT_ONCE).map((read) => [read.deal.id, read]));
    const ids = [...reads.keys()];
    const pasts = await readPastDeals(view, setting, moment, ids);
    const opposite = moment.basis === 'source' ? 'accepted' : 'source';
    const others = new Map(
      (await readPastDeals(view, setting, { ...moment, basis: opposite }, ids)).map((deal) => [
        deal.summary.opportunityId,
        deal,
      ]),
    );
    const names = await namesOf(view, pasts);
    for (const past of pasts) {
      const read = reads.get(past.summary.opportunityId);
      if (read)
        rebuilt.push(given(read, past, others.get(past.summary.opportunityId), names, setting, moment));
    }
  }
  return rebuilt;
}

type Names = { accounts: Map<string, string>; owners: Map<string, string> };

/** Whoever owned it and whatever account it was of: not always those of today. */
async function namesOf(view: Tx, pasts: readonly PastDeal[]): Promise<Names> {
  const distinct = (ids: (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
  const accountIds = distinct(pasts.map(({ summary }) => summary.accountId));
  const ownerIds = distinct(pasts.map(({ summary }) => summary.ownerSeatId));
  const accounts =
    accountIds.length === 0
      ? []
      : await view
          .select({ id: account.id, name: account.name })
          .from(account)
          .where(inArray(account.id, accountIds));
  const owners =
    ownerIds.length === 0
      ? []
      : await view.select({ id: seat.id, name: seat.name }).from(seat).where(inArray(seat.id, ownerIds));
  return {
    accounts: new Map(accounts.map(({ id, name }) => [id, name])),
    owners: new Map(owners.map(({ id, name }) => [id, name])),
  };
}

function given(
  read: ReadDeal,
  past: PastDeal,
  opposite: PastDeal | undefined,
  names: Names,
  setting: WorkspaceSetting,
  { basis, effectiveAt }: PastMoment,
): GivenDeal {
  const { summary, result, gone } = past;
  const { accountId, ownerSeatId, commitments } = summary;
  const [source, accepted] = basis === 'source' ? [past, opposite] : [opposite, past];
  const waits = source && accepted ? waitingFields(source, accepted) : {};
  const raised = result.flags.filter((flag) => flag.isRaised);
  return {
    read: {
      ...read,
      deal: {
        ...read.deal,
        accountId,
        ownerSeatId,
        segment: summary.segment,
        dealType: summary.dealType,
        createdOn: summary.createdOn,
        vanishedImportId: gone === 'vanished' ? (read.deal.vanishedImportId ?? 'since') : null,
      },
      accountName: (accountId && names.accounts.get(accountId)) ?? null,
      ownerName: (ownerSeatId && names.owners.get(ownerSeatId)) ?? null,
      promise: {
        categoryMadeBy: commitments.categoryMadeBy,
        highestPhase: summary.highestPhase,
        // Its history is not kept: it is known only of a deal that stands where it stood.
        probability: past.loaded.row.phase === summary.phase ? read.promise.probability : null,
        accepted: waits,
      },
      state: null,
      other:
        opposite && Object.keys(waits).length > 0
          ? {
              category: opposite.summary.commitments.category,
              converted: opposite.line.converted,
              closesOn: opposite.summary.commitments.closesOn,
              amount: opposite.summary.commitments.amount,
              currency: opposite.summary.commitments.currency,
            }
          : null,
    },
    fresh: {
      deal: past.loaded,
      summary,
      result,
      rows: [dealRow(basis, past.loaded, summary, result, setting, raised.length)],
      // Since when is not put together: at that moment it was so.
      since: new Map(result.items.map(({ key }) => [key, effectiveAt])),
      flags: raised.map(({ rule, version, factIds }) => ({
        rule,
        version,
        state: 'open' as const,
        firstSeenAt: effectiveAt,
        factIds,
      })),
    } satisfies UnwrittenDeal,
    lineages: summary.lineage
      .filter(({ at }) => at <= effectiveAt.toISOString())
      .map(({ kind, opportunityId }) => ({ kind, other: opportunityId }))
      .sort((a, b) => (`${a.kind} ${a.other}` < `${b.kind} ${b.other}` ? -1 : 1)),
  };
}

/** What had been accepted here and was not in the source yet: where the two bases differ. */
function waitingFields(source: PastDeal, accepted: PastDeal): ReadDeal['promise']['accepted'] {
  const [from, to] = [source.summary.commitments, accepted.summary.commitments];
  const pairs = [
    ['amount', from.amount, to.amount],
    ['closes_on', from.closesOn, to.closesOn],
    ['category', from.category, to.category],
    ['stage', from.stage, to.stage],
  ] as const;
  return Object.fromEntries(
    pairs.filter(([, was, is]) => was !== is).map(([field, , value]) => [field, { value }]),
  );
}
