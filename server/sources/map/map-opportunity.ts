// Maps a deal's row; refuses one without a stage, and counts what it had to set right.

import { STRUCK } from '@/server/core/data-map/struck-names';
import { decideCategory } from '@/server/core/forecast/category-of-source';
import { fromDecimal, toDecimal } from '@/server/core/money/decimal';
import { isCurrency } from '@/server/core/money/minor-unit';
import { knownCategory } from '../mapping/known-names';
import { saidFor } from '../mapping/said-for';
import type { RowOf } from '../records/object-fields';
import { shownValue } from '../refusal';
import { currencyOf } from '../values/currency-of';
import { dayInZone } from '../values/parse-moment';
import type { DealDraft } from './deal-draft';
import { isErased } from './erased-records';
import { leadingDay } from './leading-day';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';
import { mergedIdsOf, stageMerged } from './merge-proposals';
import { leastHighestPhase, outcomeOf, readPhase } from './phase-reading';

export function mapOpportunity(scope: MapScope, row: RowOf<'opportunity'>, table: TableUse): Mapped {
  const { ctx, tally } = scope;
  const { setting } = ctx;
  if (row.isDeleted) {
    tally.deletedRows++;
    return DELETED;
  }
  const named = setting.namedStages.get(row.stage?.trim() ?? '');
  const stage = named?.name ?? row.stage;
  const before = table.plan.addsUp ? scope.deals.get(ctx.deals.numberOf(row.id ?? '')) : undefined;
  if (before) return addUp(scope, before, row, table);
  const phase = readPhase(
    setting,
    stage,
    row.isClosed ?? named?.isClosed ?? null,
    row.isWon ?? named?.isWon ?? null,
  );
  if (!phase) return stage === null ? 'The stage is blank.' : 'Nobody has said what this stage means.';
  const currency = currencyOf(row.currency, setting.currency);
  if (currency === null || !isCurrency(currency))
    return `The currency "${shownValue(row.currency ?? setting.currency)}" is no ISO 4217 code, such as EUR.`;
  const probability = percentOf(row.probability, table.plan.api);
  if (probability !== null && !isPercentage(probability)) return 'The probability is not between 0 and 100.';
  const outcome = outcomeOf(phase);
  const key = row.id ?? '';
  const id = ctx.id('opportunity', key);
  const said = row.accountId ?? ctx.links.get(key)?.account ?? ctx.accountNamed(row.accountName);
  const account = said === null ? null : ctx.sameAccount(said);
  const known = account === null ? undefined : ctx.accounts.get(account);
  if (account !== null && !known && !isErased(ctx, 'account', account)) tally.dealsWithUnknownAccount++;
  const decided = decideCategory(readOwnCategory(scope, row.category), outcome, phase);
  countCorrections(scope, decided);
  ctx.addDeal(key, {
    id,
    account: account === null ? null : ctx.merges.survivorOf(account),
    isOpen: outcome === 'open',
    createdAt: row.createdAt,
    syncedQuote: row.syncedQuoteId,
    contract: row.contractId,
    lastActivityOn: row.lastActivityOn,
    newestActivityOn: ctx.deals.get(key)?.newestActivityOn ?? null,
  });
  if (row.mergedFrom !== null) stageMerged(scope, 'deal', mergedIdsOf(row.mergedFrom), key);
  if (row.contactId && ctx.contacts.has(row.contactId)) ctx.addRole(key, row.contactId, 'other');
  scope.deals.add(ctx.deals.numberOf(key), table.index, {
    externalId: key,
    // The name of a deal mostly holds its customer's.
    name: row.accountId !== null && isErased(ctx, 'account', row.accountId) ? STRUCK : (row.name ?? key),
    accountId: known?.id ?? null,
    ownerSeatId: ownerOf(scope, row),
    dealType: dealTypeOf(scope, row),
    segment: row.segment ?? known?.segment ?? null,
    createdOn: row.createdAt === null ? null : dayInZone(row.createdAt, setting.timeZone),
    outcome,
    lossReason: row.lossReason,
    lastActivityOn: row.lastActivityOn,
    amount: row.amount,
    currency,
    closesOn: row.closesOn,
    closesOnSetAt: null,
    category: decided.category,
    categoryMadeBy: decided.madeBy,
    stage,
    phase,
    highestPhase: leastHighestPhase(phase),
    stageEnteredAt: row.stageEnteredAt,
    probability,
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn ?? leadingDay(row.nextStep),
  });
  return null;
}

/** A further row of the same deal: its amount is added, where it is of the same currency. */
function addUp(scope: MapScope, deal: DealDraft, row: RowOf<'opportunity'>, table: TableUse): Mapped {
  const { record } = deal;
  if (row.currency !== null && currencyOf(row.currency, record.currency) !== record.currency)
    return 'Its currency is not that of the other rows of this deal, so it cannot be added to them.';
  if (row.amount !== null) {
    const amount = fromDecimal(toDecimal(record.amount ?? '0').plus(toDecimal(row.amount)));
    scope.deals.replace(deal.number, { ...record, amount });
  }
  scope.sink.addRow(scope.ctx.deals.idAt(deal.number), table.index);
  return null;
}

/** HubSpot writes 0.2 for 20 percent. */
function percentOf(probability: string | null, api: string): string | null {
  if (probability === null || api !== 'HubSpot deal') return probability;
  const value = toDecimal(probability);
  return value.lte(toDecimal('1')) ? fromDecimal(value.times(toDecimal('100'))) : probability;
}

function isPercentage(probability: string): boolean {
  const value = toDecimal(probability);
  return value.gte(toDecimal('0')) && value.lte(toDecimal('100'));
}

function readOwnCategory({ ctx }: MapScope, name: string | null) {
  if (name === null) return null;
  return saidFor(ctx.setting.mapping.categories, name) ?? knownCategory(name) ?? null;
}

function countCorrections({ tally }: MapScope, decided: ReturnType<typeof decideCategory>): void {
  if (decided.madeBy === 'stage_default') tally.categoriesFromStage++;
  if (decided.corrected === 'closed_not_won') tally.closedNotWon++;
  else if (decided.corrected !== null) tally.correctedCategories++;
}

function ownerOf({ ctx, tally }: MapScope, row: RowOf<'opportunity'>): string | null {
  const isNamed = row.ownerId !== null || row.ownerEmail !== null || row.ownerName !== null;
  const owner = ctx.userOf({ id: row.ownerId, email: row.ownerEmail, name: row.ownerName });
  if (owner) return owner.seatId;
  if (isNamed) tally.dealsWithUnknownOwner++;
  else tally.dealsWithoutOwner++;
  return null;
}

/** By the mapping, else by the words that CRMs use for it; what none of them says is 'other', never a guess. */
function dealTypeOf({ ctx }: MapScope, row: RowOf<'opportunity'>): 'new' | 'expansion' | 'renewal' | 'other' {
  const name = row.dealType ?? ctx.recordTypes.get(row.recordTypeId ?? '') ?? null;
  if (name === null) return 'other';
  const mapped = saidFor(ctx.setting.mapping.dealTypes, name);
  if (mapped) return mapped;
  if (/renew/i.test(name)) return 'renewal';
  if (/expan|upsell|up-sell|upgrade|cross|add[ -]?on|existing/i.test(name)) return 'expansion';
  return /\bnew\b/i.test(name) ? 'new' : 'other';
}
