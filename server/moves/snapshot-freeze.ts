// snapshot.freeze: asks for a freeze of a period; the worker does it. What is old or untied has to be acknowledged first.
import { randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { team } from '@/db/schema/seat';
import { snapshot } from '@/db/schema/snapshot';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { SNAPSHOT_BASES, type SnapshotRequest } from '@/server/core/snapshots/snapshot-request';
import { acknowledgementReason } from '@/server/core/snapshots/source-standing';
import { RATE_BASES } from '@/server/core/vocabulary/rate-basis';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { readRateChoice } from '@/server/reads/rate-choice';
import { readSourceStandings } from '@/server/reads/source-standings';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  snapshotId: z.uuid(),
  periodKey: z.string().max(20),
  teamIds: z
    .array(z.uuid())
    .max(500)
    .transform((ids) => [...new Set(ids)].sort())
    .default([]),
  /** '2026-04-30' or '2026-04-30T14:05' in the workspace's zone: that state, as known now; absent: now. */
  asOf: z.string().max(16).optional(),
  basis: z.enum(SNAPSHOT_BASES).default('source'),
  /** What amounts in other currencies are converted with. */
  rates: z.enum(RATE_BASES).default('plan'),
  reasonCode: z.enum(REASON_CODES.snapshot),
  note: noteInput.optional(),
  /** 'all': the schedule and the command line take the sources as they are, and the snapshot says so. */
  acknowledged: z.union([z.array(z.uuid()).max(500), z.literal('all')]).default([]),
  supersedes: z.strictObject({ snapshotId: z.uuid(), code: z.enum(REASON_CODES.supersede) }).optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = {
  workspace: WorkspaceRow;
  /** Sources that need an acknowledgement, and why. */
  doubtful: { sourceId: string; name: string; why: string }[];
  /** Chosen teams that are not there. */
  unknownTeams: string[];
  superseded: Superseded | null;
  isKnown: boolean;
  hasMarketRates: boolean;
  /** What `asOf` means; null for what is no day and no time. */
  asOf: string | null;
  previousId: string | null;
};
type Superseded = Pick<typeof snapshot.$inferSelect, 'periodKey' | 'periodLabel' | 'request'> & {
  isCompleted: boolean;
  isSupersededAlready: boolean;
};
type Plan = Omit<
  typeof snapshot.$inferInsert,
  'workspaceId' | 'moveId' | 'requestedBySeatId' | 'requestedAt' | 'saltSeed' | 'state'
>;

export const snapshotFreeze: MoveDefinition<Input, Loaded, Plan, { snapshotId: string }> = {
  kind: 'snapshot.freeze',
  input: Input,
  async load(tx, input, scope) {
    const workspace = await loadWorkspace(tx, scope);
    if (!workspace) return null;
    const standings = await readSourceStandings(tx);
    const asOf = input.asOf === undefined ? null : pastInstant(input.asOf, workspace.timeZone);
    const [known] = await tx
      .select({ id: snapshot.id })
      .from(snapshot)
      .where(eq(snapshot.id, input.snapshotId));
    const frozenAt = asOf ?? scope.now.toISOString();
    return {
      workspace,
      doubtful: standings.flatMap(({ sourceId, name, ...source }) => {
        const why = acknowledgementReason({ sourceId, name, ...source }, dayIn(frozenAt, workspace.timeZone));
        return why ? [{ sourceId, name, why }] : [];
      }),
      unknownTeams: await loadUnknownTeams(tx, input.teamIds),
      superseded: input.supersedes ? await loadSuperseded(tx, input.supersedes.snapshotId) : null,
      isKnown: known !== undefined,
      hasMarketRates: (await readRateChoice(tx, workspace.currency)).hasMarketRates,
      asOf,
      previousId: await loadPrevious(tx, input, asOf === null ? scope.now : new Date(asOf)),
    };
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide(loaded, input, { reasons, now }) {
    const refuse = (code: string, reason: string, remedy: 'correct_input' | 'refresh') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if (loaded.isKnown) return refuse('conflict', 'This snapshot was asked for already.', 'refresh');
    const period = periodByKey(FiscalCalendar.parse(loaded.workspace.fiscalCalendar), input.periodKey);
    if (!period)
      return refuse(
        'invalid_input',
        `The fiscal calendar has no period "${input.periodKey}".`,
        'correct_input',
      );
    if (loaded.unknownTeams.length > 0)
      return refuse('not_found', `There is no team ${loaded.unknownTeams.join(', ')}.`, 'refresh');
    const refused = refuseReason('snapshot', input.reasonCode, input.note ?? null, reasons);
    if (refused) return refused;
    if (input.asOf !== undefined && (loaded.asOf === null || new Date(loaded.asOf) >= now))
      return refuse(
        'invalid_input',
        `"${input.asOf}" is no day or time that is over. Give an earlier one, or none: then the state of now is frozen.`,
        'correct_input',
      );
    if (input.rates !== 'plan' && !loaded.hasMarketRates)
      return refuse(
        'invalid_input',
        `There are no spot rates to ${loaded.workspace.currency}. Import some under Sources, Rates, or freeze at plan rates.`,
        'correct_input',
      );
    if (input.supersedes) {
      if (!loaded.superseded?.isCompleted)
        return refuse('not_found', 'There is no complete snapshot to supersede.', 'refresh');
      if (loaded.superseded.isSupersededAlready)
        return refuse(
          'superseded_already',
          'Another snapshot supersedes it already: supersede that one.',
          'refresh',
        );
      const differs = differenceOf(loaded.superseded, period.key, input.teamIds);
      if (differs) return refuse('invalid_input', differs, 'correct_input');
    }
    const said = new Set(
      input.acknowledged === 'all' ? loaded.doubtful.map(({ sourceId }) => sourceId) : input.acknowledged,
    );
    const left = loaded.doubtful.filter(({ sourceId }) => !said.has(sourceId));
    if (left.length > 0) {
      const which = left.map(({ name, why }) => `${name} ${why}`).join('; ');
      return refuse('unacknowledged', `Acknowledge before freezing: ${which}.`, 'correct_input');
    }
    const request: SnapshotRequest = {
      teamIds: input.teamIds,
      basis: input.basis,
      ...(input.rates === 'plan' ? {} : { rates: input.rates }),
      ...(loaded.asOf === null ? {} : { asOf: loaded.asOf }),
      acknowledgedSourceIds: loaded.doubtful.map(({ sourceId }) => sourceId).sort(),
    };
    return {
      ok: true,
      plan: {
        id: input.snapshotId,
        periodKey: period.key,
        periodLabel: period.label,
        startsOn: period.startsOn,
        endsOn: period.endsOn,
        reasonCode: input.reasonCode,
        note: input.note ?? null,
        request,
        supersedesId: input.supersedes?.snapshotId ?? null,
        supersedeCode: input.supersedes?.code ?? null,
        previousId: loaded.previousId,
        currency: loaded.workspace.currency,
      },
    };
  },
  async write(tx, plan, { workspaceId, actor, moveId, recordedAt }) {
    await tx.insert(snapshot).values({
      ...plan,
      workspaceId,
      moveId,
      state: 'requested',
      requestedBySeatId: actor.kind === 'person' ? actor.seatId : null,
      requestedAt: recordedAt,
      saltSeed: randomBytes(32),
    });
    return {
      result: { snapshotId: plan.id },
      subjects: [plan.id, ...(plan.supersedesId ? [plan.supersedesId] : [])],
      reasonCode: plan.reasonCode,
      values: plan.note ? { note: plan.note } : undefined,
      measures: {
        period: plan.periodKey,
        acknowledged_sources: plan.request.acknowledgedSourceIds.length,
        ...(plan.request.teamIds.length > 0 ? { teams: plan.request.teamIds.length } : {}),
        ...(plan.request.rates ? { rates: plan.request.rates } : {}),
        ...(plan.request.asOf ? { as_of: plan.request.asOf } : {}),
        ...(plan.supersedeCode ? { supersedes: plan.supersedeCode } : {}),
      },
    };
  },
};

async function loadUnknownTeams(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await tx
    .select({ id: team.id })
    .from(team)
    .where(inArray(team.id, [...ids]));
  return ids.filter((id) => !known.some((row) => row.id === id));
}

async function loadSuperseded(tx: Tx, id: string): Promise<Loaded['superseded']> {
  const [held] = await tx.select().from(snapshot).where(eq(snapshot.id, id)).for('update');
  if (!held) return null;
  // A correction that failed corrected nothing.
  const [next] = await tx
    .select({ id: snapshot.id })
    .from(snapshot)
    .where(and(eq(snapshot.supersedesId, id), ne(snapshot.state, 'failed')));
  const { periodKey, periodLabel, request } = held;
  return {
    periodKey,
    periodLabel,
    request,
    isCompleted: held.state === 'completed',
    isSupersededAlready: next !== undefined,
  };
}

/** Why a freeze is no correction of a snapshot: it would be of another number. Null: it is one. */
function differenceOf(of: Superseded, periodKey: string, teamIds: readonly string[]): string | null {
  if (periodKey !== of.periodKey)
    return `The snapshot that it supersedes is of ${of.periodLabel}: freeze that period, or freeze without superseding.`;
  if (JSON.stringify([...of.request.teamIds].sort()) === JSON.stringify(teamIds)) return null;
  const teams = of.request.teamIds.length === 0 ? 'all teams' : 'other teams';
  return `The snapshot that it supersedes is of ${teams}: freeze the same, or freeze without superseding.`;
}

/** The last complete snapshot of the same period, teams, basis and rates that is of no later moment. */
async function loadPrevious(tx: Tx, input: Input, moment: Date): Promise<string | null> {
  const teamIds = JSON.stringify(input.teamIds);
  const [last] = await tx
    .select({ id: snapshot.id })
    .from(snapshot)
    .where(
      and(
        eq(snapshot.periodKey, input.periodKey),
        eq(snapshot.state, 'completed'),
        isNotNull(snapshot.completedSeq),
        lte(snapshot.effectiveAt, moment),
        sql`${snapshot.request} -> 'teamIds' = ${teamIds}::jsonb`,
        sql`${snapshot.request} ->> 'basis' = ${input.basis}`,
        sql`coalesce(${snapshot.request} ->> 'rates', 'plan') = ${input.rates}`,
      ),
    )
    .orderBy(desc(snapshot.effectiveAt), desc(snapshot.completedSeq))
    .limit(1);
  return last?.id ?? null;
}
