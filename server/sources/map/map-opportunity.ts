// Maps a deal's row; refuses one without a stage, and counts what it had to set right.
import { decideCategory } from '@/server/core/forecast/category-of-source';
import { knownCategory } from '../mapping/known-names';
import type { RowOf } from '../records/object-fields';
import { dayInZone } from '../values/parse-moment';
import { leadingDay } from './leading-day';
import { DELETED, type Mapped, type MapScope, type TableUse } from './map-scope';
import { leastHighestPhase, outcomeOf, readPhase } from './phase-reading';

export function mapOpportunity(scope: MapScope, row: RowOf<'opportunity'>, table: TableUse): Mapped {
  const { ctx, tally } = scope;
  const { setting } = ctx;
  if (row.isDeleted) {
    tally.deletedRows++;
    return DELETED;
  }
  const phase = readPhase(setting, row.stage, row.isClosed, row.isWon);
  if (!phase) return row.stage === null ? 'The stage is blank.' : 'Nobody has said what this stage means.';
  const currency = (row.currency ?? setting.currency).trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return 'The currency is not a code of three letters.';
  const outcome = outcomeOf(phase);
  const key = row.id ?? '';
  const id = ctx.id('opportunity', key);
  const account = row.accountId ?? ctx.accountNamed(row.accountName);
  const known = account === null ? undefined : ctx.accounts.get(account);
  const decided = decideCategory(readOwnCategory(scope, row.category), outcome, phase);
  countCorrections(scope, decided);
  ctx.addDeal(key, {
    id,
    account,
    isOpen: outcome === 'open',
    createdAt: row.createdAt,
    syncedQuote: row.syncedQuoteId,
    contract: row.contractId,
    lastActivityOn: row.lastActivityOn,
    newestActivityOn: ctx.deals.get(key)?.newestActivityOn ?? null,
  });
  if (row.contactId && ctx.contacts.has(row.contactId)) ctx.addRole(key, row.contactId, 'other');
  scope.deals.add(ctx.deals.numberOf(key), table.index, {
    externalId: key,
    name: row.name ?? key,
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
    stage: row.stage,
    phase,
    highestPhase: leastHighestPhase(phase),
    stageEnteredAt: row.stageEnteredAt,
    probability: row.probability,
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn ?? leadingDay(row.nextStep),
  });
  return null;
}

function readOwnCategory({ ctx }: MapScope, name: string | null) {
  if (name === null) return null;
  return ctx.setting.mapping.categories[name] ?? knownCategory(name) ?? null;
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
  const mapped = ctx.setting.mapping.dealTypes[name];
  if (mapped) return mapped;
  if (/renew/i.test(name)) return 'renewal';
  if (/expan|upsell|up-sell|upgrade|cross|add[ -]?on|existing/i.test(name)) return 'expansion';
  return /\bnew\b/i.test(name) ? 'new' : 'other';
}
