// What the rules know of the workspace around a deal: its clock, calendar, thresholds, observed kinds and ageing.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { observedKind, stageAgeing } from '@/db/schema/derived';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { RuleSetting } from '@/server/core/evidence/deal-summary';
import { limitIn, type RateBook } from '@/server/core/money/rate-book';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Period } from '@/server/core/period/period';
import { periodOf } from '@/server/core/period/period-of';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import type { Direction, FactKind, Side, Strength } from '@/server/core/vocabulary/fact';
import { type ActiveRules, loadRules } from '@/server/reads/load-rules';
import { loadRateBook } from '@/server/reads/rate-book';

export type WorkspaceSetting = {
  id: string;
  currency: string;
  timeZone: string;
  calendar: FiscalCalendar;
  /** The workspace's clock now: `wall`, or the fixed instant. */
  effectiveAt: Date;
  today: string;
  currentPeriod: Period;
  /** The newest plan rates. */
  rates: RateBook;
  /** Checklists and flags in force. */
  rules: ActiveRules;
  ruleVersions: RuleVersions;
  /** The setting for a deal that closes on this day (null: undated), its limits in the deal's own currency. */
  forDealClosing: (closesOn: string | null, currency: string) => RuleSetting;
};

/**
 * @param given versions of the rules other than those in force, for a replay.
 * @param moment a past one that the workspace's clock is set back to.
 * @throws when the workspace does not exist or its calendar has no period for today.
 */
export async function loadSetting(
  tx: Tx,
  workspaceId: string,
  wall: Date,
  given?: RuleVersions,
  moment?: Date,
): Promise<WorkspaceSetting> {
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  if (!held) throw new Error(`Workspace ${workspaceId} does not exist.`);
  const effectiveAt = moment ?? (held.clockKind === 'fixed' && held.clockAt ? held.clockAt : wall);
  const today = dayIn(effectiveAt.toISOString(), held.timeZone);
  const calendar = FiscalCalendar.parse(held.fiscalCalendar);
  const currentPeriod = periodOf(calendar, today);
  if (!currentPeriod) throw new Error(`The fiscal calendar of ${held.name} has no period for ${today}.`);
  const observed = (
    await tx.select().from(observedKind).orderBy(observedKind.sourceId, observedKind.kind)
  ).map((row) => ({
    kind: row.kind as FactKind,
    direction: row.direction as Direction,
    side: row.side as Side,
    maxStrength: row.maxStrength as Strength,
    lastReceivedAt: row.lastReceivedAt.toISOString(),
    hasBodies: row.hasBodies,
  }));
  const ageing = await tx.select().from(stageAgeing).orderBy(stageAgeing.phase);
  const rates = await loadRateBook(tx, held.currency, calendar);
  const rules = await loadRules(tx, workspaceId, given ?? held.ruleVersions);
  const base = {
    timeZone: held.timeZone,
    observed,
    currentPeriod: { startsOn: currentPeriod.startsOn, endsOn: currentPeriod.endsOn },
    smallDealLimit: held.smallDealLimit,
    materialAmount: held.materialAmount,
    challengeWorkingDays: held.challengeWorkingDays,
    stageAgeing: ageing.map(({ phase, p75Days, n }) => ({ phase, p75Days, n })),
  };
  const periods = new Map<string, RuleSetting['period']>();
  const periodAround = (day: string): RuleSetting['period'] => {
    const known = periods.get(day);
    if (known !== undefined) return known;
    const period = periodOf(calendar, day);
    const found = period && { startsOn: period.startsOn, endsOn: period.endsOn };
    periods.set(day, found);
    return found;
  };
  return {
    id: held.id,
    currency: held.currency,
    timeZone: held.timeZone,
    calendar,
    effectiveAt,
    today,
    currentPeriod,
    rates,
    rules,
    ruleVersions: held.ruleVersions,
    forDealClosing(closesOn, currency) {
      const around = { ...base, period: closesOn ? periodAround(closesOn) : null };
      if (currency === held.currency) return around;
      const limit = (amount: string) => limitIn(rates, amount, currency, closesOn ?? today);
      return {
        ...around,
        smallDealLimit: limit(held.smallDealLimit),
        materialAmount: limit(held.materialAmount),
      };
    },
  };
}
