// Stages deals and their past, once the history of all of them is read.

import { nameOfField } from '@/server/core/flags/name-of';
import { decideCategory } from '@/server/core/forecast/category-of-source';
import { AGAINST_HISTORY } from '@/server/core/lineage/find-disagreements';
import { shownValue } from '../refusal';
import type { StagedEntry } from '../stage/staged-records';
import type { DealDraft } from './deal-draft';
import { DealDrafts } from './deal-drafts';
import {
  changesOf,
  type DerivedChange,
  type HistoryDraft,
  keyOf,
  makerOf,
  standsSince,
} from './history-draft';
import { HistoryStore } from './history-store';
import type { MapScope } from './map-scope';
import { higherOpenPhase, outcomeOf, phaseOfName } from './phase-reading';
import { presentAgainstHistory } from './present-against-history';

const NAMED_DISAGREEMENTS = 10;

export async function settleDeals(scope: MapScope): Promise<void> {
  const { deals } = scope.ctx;
  for (const deal of scope.deals.all()) {
    settleDeal(scope, deal, scope.history.of(deal.number));
    await scope.sink.drain();
  }
  // Histories of deals that came with an earlier import.
  for (const number of scope.history.deals()) {
    const history = scope.deals.has(number) ? undefined : scope.history.of(number);
    if (history) stagePast(scope, deals.keyAt(number), deals.idAt(number), history, changesOf(history));
    await scope.sink.drain();
  }
  scope.deals = new DealDrafts();
  scope.history = new HistoryStore();
}

function settleDeal(scope: MapScope, deal: DealDraft, history: HistoryDraft | undefined): void {
  const { record } = deal;
  const id = scope.ctx.deals.idAt(deal.number);
  if (history) {
    const changes = changesOf(history);
    record.closesOnSetAt = standsSince(history, changes, 'closes_on', record.closesOn);
    record.stageEnteredAt = standsSince(history, changes, 'stage', record.stage) ?? record.stageEnteredAt;
    for (const stage of stagesOf(history)) {
      const phase = phaseOfName(scope.ctx.setting, stage);
      if (phase) record.highestPhase = higherOpenPhase(record.highestPhase, phase);
    }
    const entries = stagePast(scope, scope.ctx.deals.keyAt(deal.number), id, history, changes);
    stageDisagreements(scope, deal, history);
    const set = entries.filter((entry) => entry.field === 'category').at(-1);
    if (set && set.newValue === record.category && record.categoryMadeBy === 'import')
      record.categoryMadeBy = set.madeBy;
    if (isToldOnlyInHistory(record, set)) scope.tally.categoriesOnlyInHistory++;
  }
  scope.sink.add('opportunity', id, record, deal.table);
}

/** The deal's row has no category of its own, and its history ends in another one than the stage gives. */
function isToldOnlyInHistory(record: DealDraft['record'], set: StagedEntry | undefined): boolean {
  if (record.categoryMadeBy !== 'stage_default' || record.outcome !== 'open' || !set) return false;
  return set.madeBy !== 'stage_default' && set.newValue !== null && set.newValue !== record.category;
}

/** The value of the deal's own row stands; that its history ends in another one is an entry of its own. */
function stageDisagreements({ ctx, sink, tally }: MapScope, deal: DealDraft, history: HistoryDraft): void {
  const { record, number } = deal;
  for (const { field, told, toldAt, present } of presentAgainstHistory(history, record)) {
    tally.disagreements++;
    if (tally.disagreeing.length < NAMED_DISAGREEMENTS)
      tally.disagreeing.push(
        `"${shownValue(record.name)}" (${record.externalId}), ${nameOfField(field)}: ${told} in the history of ${toldAt.slice(0, 10)}, ${present} in the deal's own row`,
      );
    const entry: StagedEntry = {
      opportunityId: ctx.deals.idAt(number),
      field,
      oldValue: told,
      newValue: present,
      at: ctx.setting.asOfInstant,
      madeBy: 'import',
      seatId: null,
      origin: AGAINST_HISTORY,
    };
    // The same disagreement in next week's export is no second one.
    const key = `${ctx.deals.keyAt(number)}|${AGAINST_HISTORY}|${field}|${told}|${present}`;
    sink.add('entry', ctx.id('entry', key), entry, null);
  }
}

function stagesOf(history: HistoryDraft): string[] {
  const changed = history.changes
    .filter((change) => change.field === 'stage')
    .flatMap((change) => [change.oldValue, change.newValue]);
  const given = history.points.filter(({ field }) => field === 'stage').map(({ value }) => value);
  const stages = [...history.states.map((state) => state.values.stage), ...changed, ...given];
  return [...new Set(stages.filter((stage) => stage !== null))];
}

/** Every row of a history table is counted once: by the first change it tells, else by its deal. */
function stagePast(
  scope: MapScope,
  key: string,
  opportunityId: string,
  history: HistoryDraft,
  changes: readonly DerivedChange[],
): StagedEntry[] {
  const { ctx, sink } = scope;
  const counted = new Map<object, string>();
  const entries: StagedEntry[] = [];
  const idOf = entryIds(scope, key);
  for (const change of changes) {
    const author = change.author === null ? undefined : ctx.users.get(change.author);
    const isPerson = author !== undefined && !author.isAutomated;
    const { field, oldValue, newValue, at } = change;
    const entry: StagedEntry = {
      opportunityId,
      field,
      oldValue,
      newValue,
      at,
      madeBy: makerOf(change, isPerson, defaultCategoryAt(scope, history, change)),
      seatId: author?.seatId ?? null,
      origin: change.tableRow?.origin ?? 'history',
    };
    const id = idOf(change);
    sink.add('entry', id, entry, null);
    entries.push(entry);
    if (change.tableRow && !counted.has(change.tableRow)) counted.set(change.tableRow, id);
    if (field === 'stage') stagePhase(scope, idOf, entry);
  }
  for (const { tableRow } of [...history.states, ...history.changes, ...history.points])
    sink.addRow(counted.get(tableRow) ?? opportunityId, tableRow.table);
  return entries;
}

function stagePhase({ ctx, sink }: MapScope, idOf: ReturnType<typeof entryIds>, entry: StagedEntry): void {
  const [oldPhase, newPhase] = [entry.oldValue, entry.newValue].map((stage) =>
    stage === null ? null : (phaseOfName(ctx.setting, stage) ?? null),
  );
  if (oldPhase === newPhase || !newPhase) return;
  const phase: StagedEntry = { ...entry, field: 'phase', oldValue: oldPhase ?? null, newValue: newPhase };
  sink.add('entry', idOf(phase), phase, null);
}

/** A value that comes back within a minute is a change of its own each time. */
function entryIds({ ctx }: MapScope, key: string): (change: Parameters<typeof keyOf>[0]) => string {
  const seen = new Map<string, number>();
  return (change) => {
    const name = keyOf(change);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return ctx.id('entry', times === 1 ? `${key}|${name}` : `${key}|${name}|${times}`);
  };
}

function defaultCategoryAt({ ctx }: MapScope, history: HistoryDraft, change: DerivedChange): string | null {
  if (change.field !== 'category' || !change.isWithStage) return null;
  const stage = history.states.find((state) => state.at === change.at)?.values.stage ?? null;
  const phase = stage === null ? undefined : phaseOfName(ctx.setting, stage);
  return phase ? decideCategory(null, outcomeOf(phase), phase).category : null;
}
