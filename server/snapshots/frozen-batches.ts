// Turns the deals that a freeze reads into frozen lines with their evidence and flags; states that lag behind the log are evaluated anew.
import type { Tx } from '@/db/client';
import { convertAtMarket } from '@/server/core/money/market-rates';
import { byDeal } from '@/server/evaluate/by-deal';
import type { UnwrittenDeal } from '@/server/evaluate/evaluate-unwritten';
import type { FreezeGrounds } from './freeze-grounds';
import { FreezeProblem } from './freeze-problem';
import type { LabelBook } from './label-book';
import { type EvaluatedReadDeal, type FrozenLine, lineOf } from './line-of';
import type { LineNames } from './lines-csv';
import type { ReadDeal } from './read-deal-page';
import { type DealBatch, readDeals } from './read-deals';
import { type PastState, rebuildDeals } from './rebuild-deals';
import { evidenceLine, flagLine, ruleOfFlag, rulesOfEvidence } from './side-lines';
import { type SidePage, sidePageOf } from './side-page';

export type FrozenDeal = FrozenLine & {
  names: LineNames;
  template: string;
};
export type FrozenBatch = { lines: FrozenDeal[]; evidence: SidePage; flags: SidePage };

/**
 * @param past the state of a past moment: every deal is put together anew, and those that were not there yet have no line.
 * @throws {FreezeProblem} when a deal was never evaluated.
 */
export async function* frozenBatches(
  view: Tx,
  grounds: FreezeGrounds,
  labels: LabelBook,
  unwritten: ReadonlyMap<string, UnwrittenDeal>,
  past: PastState | null,
): AsyncGenerator<FrozenBatch> {
  const { scope, tree } = grounds;
  const teamNames = new Map(tree.teams.map(({ id, name }) => [id, name]));
  let ordinal = 0;
  for await (const batch of readDeals(view, scope.basis)) {
    const given = past ? await rebuildDeals(view, past, batch.deals) : presentDeals(batch, unwritten);
    const waiting = given.filter(({ read, fresh }) => read.state === null && !fresh).length;
    if (waiting > 0) throw FreezeProblem.unevaluated(waiting);
    const lines = given.map(({ read, fresh, lineages }): FrozenDeal => {
      const { state, other } = fresh ? freshState(fresh, scope.basis) : read;
      if (state === null) throw FreezeProblem.unevaluated(1);
      const line = lineOf(atGroundRates({ ...read, state, other: other ?? read.other }, grounds), ordinal++, {
        scope,
        tree,
        labels,
        lineages,
      });
      return {
        ...line,
        names: {
          deal: read.deal.name,
          account: read.accountName,
          owner: read.ownerName,
          team: teamNames.get(line.row.teamId ?? '') ?? null,
          externalId: read.deal.externalId,
        },
        template: `${state.templateKey}@${state.templateVersion}`,
      };
    });
    const beside = (linesOf: (deal: string, fresh: UnwrittenDeal) => string[]) =>
      given.map(({ read: { deal }, fresh }) => ({ id: deal.id, lines: fresh && linesOf(deal.id, fresh) }));
    yield {
      lines,
      evidence: sidePageOf(batch.evidence, beside(freshEvidence), rulesOfEvidence),
      flags: sidePageOf(batch.flags, beside(freshFlags), ruleOfFlag),
    };
  }
}

/** Both of its bases converted with the market's rates, where the freeze was asked for at these. */
function atGroundRates(read: EvaluatedReadDeal, { market, today }: FreezeGrounds): EvaluatedReadDeal {
  if (market === null) return read;
  const at = (line: Parameters<typeof convertAtMarket>[0]) =>
    convertAtMarket(line, market.rates, market.basis, today);
  const { converted, rate, table } = at(read.state);
  return {
    ...read,
    state: { ...read.state, converted, rate, rateTable: table },
    other: read.other && { ...read.other, converted: at(read.other).converted },
  };
}

/** A deal as it is laid out, with what the rules say of it where no row does. */
export type GivenDeal = {
  read: ReadDeal;
  fresh: UnwrittenDeal | undefined;
  lineages: readonly { kind: string; other: string }[];
};

function presentDeals(batch: DealBatch, unwritten: ReadonlyMap<string, UnwrittenDeal>): GivenDeal[] {
  const lineages = byDeal(batch.lineages);
  return batch.deals.map((read) => {
    const { id } = read.deal;
    const fresh = unwritten.get(id);
    // What is evaluated anew has no other basis but its own.
    return { read: fresh ? { ...read, other: null } : read, fresh, lineages: lineages.get(id) ?? [] };
  });
}

function freshState(
  { rows }: UnwrittenDeal,
  basis: 'source' | 'accepted',
): Pick<ReadDeal, 'state' | 'other'> {
  const on = (wanted: string) => rows.find((row) => row.basis === wanted || row.basis === 'both');
  const mine = on(basis);
  const theirs = rows.find((row) => row.basis === (basis === 'source' ? 'accepted' : 'source'));
  const blank = {
    amount: null,
    converted: null,
    closesOn: null,
    stage: null,
    dollarState: null,
    rate: null,
    rateTable: null,
  };
  return {
    state: mine ? { ...blank, isNotGated: false, ...withoutUndefined(mine) } : null,
    other: theirs
      ? {
          category: theirs.category,
          converted: theirs.converted ?? null,
          closesOn: theirs.closesOn ?? null,
          amount: theirs.amount ?? null,
          currency: theirs.currency,
        }
      : null,
  };
}

function withoutUndefined<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** None where no item applies. */
function freshEvidence(deal: string, { result, since }: UnwrittenDeal): string[] {
  const items = result.items
    .filter((item) => item.applies)
    .map((item) => ({
      name: item.key,
      item: item.key,
      state: item.state,
      isBlocking: item.isBlocking,
      strength: item.strength,
      rule: item.rule,
      since: since.get(item.key) ?? new Date(0),
      factIds: [...item.factIds],
      signalIds: [...item.signalIds],
    }))
    .sort(byName);
  return items.length === 0 ? [] : [evidenceLine(deal, items)];
}

function freshFlags(deal: string, { flags }: UnwrittenDeal): string[] {
  return flags
    .map((flag) => ({
      name: flag.rule,
      rule: flag.rule,
      ruleVersion: flag.version,
      state: flag.state,
      firstSeenAt: flag.firstSeenAt,
      factIds: [...flag.factIds],
    }))
    .sort(byName)
    .map((flag) => flagLine(deal, flag));
}
