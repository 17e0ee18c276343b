// call.import: takes calls that were made before there was a console; importing the same file again changes nothing, and another file changes nothing of a call but its note.
import { eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { call } from '@/db/schema/call';
import { seat, team } from '@/db/schema/seat';
import { dayIn, startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { callWindowAt } from '@/server/core/calls/call-window';
import { contradictionOf, type TakenCall } from '@/server/core/calls/taken-call';
import { compareAmounts } from '@/server/core/money/amounts';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { readSnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import { callDigest, callKey } from './call-key';
import type { MoveDefinition } from './definition';
import { amountInput, callAbout } from './input/call-input';
import { dayInput, noteInput } from './input/text-input';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Row = z.strictObject({
  ...callAbout,
  amount: amountInput,
  calledOn: dayInput,
  rollUp: amountInput.optional(),
  note: noteInput.optional(),
});
const Input = z.strictObject({
  rows: z.array(Row).min(1, 'There is no call in it').max(5_000, 'At most 5,000 calls at once'),
});
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; nodes: Set<string>; known: Map<string, Taken> };
type Taken = TakenCall & { id: string; note: string | null };
type Plan = {
  workspace: WorkspaceRow;
  fresh: (z.infer<typeof Row> & { digest: string })[];
  /** Of calls that are here already with another note, or none. A file that leaves the note out says nothing of it. */
  notes: { id: string; before: string | null; after: string }[];
  unchanged: number;
  /** Keys of those that are here already, as they are in the file. */
  known: string[];
};

type Imported = { added: number; noted: number; unchanged: number; known: string[] };

export const callImport: MoveDefinition<Input, Loaded, Plan, Imported> = {
  kind: 'call.import',
  input: Input,
  async load(tx, { rows }, scope) {
    const workspace = await loadWorkspace(tx, scope);
    if (!workspace) return null;
    const ids = [...new Set(rows.map(({ nodeId }) => nodeId))];
    const [teams, seats, known] = [
      await tx.select({ id: team.id }).from(team).where(inArray(team.id, ids)),
      await tx.select({ id: seat.id }).from(seat).where(inArray(seat.id, ids)),
      await tx
        .select({
          digest: call.importDigest,
          id: call.id,
          note: call.note,
          amount: call.amount,
          rollUp: call.rollUp,
          currency: call.currency,
        })
        .from(call)
        .where(inArray(call.importDigest, rows.map(callDigest))),
    ];
    return {
      workspace,
      nodes: new Set([...teams.map(({ id }) => `team ${id}`), ...seats.map(({ id }) => `seat ${id}`)]),
      known: new Map(known.map(({ digest, ...taken }) => [digest ?? '', taken])),
    };
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ workspace, nodes, known }, { rows }, { now }) {
    const calendar = FiscalCalendar.parse(workspace.fiscalCalendar);
    const today = dayIn(now.toISOString(), workspace.timeZone);
    const fresh: Plan['fresh'] = [];
    const seen = new Set<string>();
    const notes: Plan['notes'] = [];
    const held: string[] = [];
    for (const [at, row] of rows.entries()) {
      const refuse = (what: string) => ({
        ok: false as const,
        code: 'invalid_input',
        reason: `Call ${at + 1}: ${what}`,
        remedies: ['correct_input' as const],
      });
      if (!nodes.has(`${row.nodeKind} ${row.nodeId}`)) return refuse(`there is no such ${row.nodeKind}.`);
      if (!periodByKey(calendar, row.periodKey))
        return refuse(`the fiscal calendar has no period ${row.periodKey}.`);
      if (row.calledOn > today) return refuse(`nobody has called on ${row.calledOn} yet.`);
      const digest = callDigest(row);
      if (seen.has(digest))
        return refuse('it is twice in the file: one node, period, category and day is one call.');
      seen.add(digest);
      const taken = known.get(digest);
      const contradiction = taken && contradictionOf(taken, row);
      if (contradiction) return refuse(contradiction.reason);
      if (!taken) fresh.push({ ...row, digest });
      else if (row.note !== undefined && row.note !== taken.note)
        notes.push({ id: taken.id, before: taken.note, after: row.note });
      else held.push(callKey(row));
    }
    return { ok: true, plan: { workspace, fresh, notes, unchanged: held.length, known: held } };
  },
  async write(tx, { workspace, fresh, notes, unchanged, known }, { workspaceId, moveId, recordedAt }) {
    const { callWindow } = readSnapshotRules(workspace.snapshotRules);
    for (const { digest, calledOn, rollUp = null, note = null, ...row } of fresh) {
      const at = startOfDayInstant(calledOn, workspace.timeZone);
      const window = callWindowAt(at, workspace.timeZone, callWindow);
      await tx.insert(call).values({
        workspaceId,
        id: uuidv7(),
        ...row,
        rollUp,
        note,
        currency: workspace.currency,
        // Why it differed from the roll-up of then, a file does not say.
        reasonCode: rollUp !== null && compareAmounts(row.amount, rollUp) === 0 ? 'as_rolled_up' : 'imported',
        at: new Date(at),
        recordedAt,
        moveId,
        windowClosesOn: window.closesOn,
        isLate: window.isLate,
        isImported: true,
        importDigest: digest,
      });
    }
    for (const { id, after } of notes) await tx.update(call).set({ note: after }).where(eq(call.id, id));
    return {
      result: { added: fresh.length, noted: notes.length, unchanged, known },
      measures: { calls: fresh.length, ...(notes.length > 0 ? { notes: notes.length } : {}), unchanged },
      ...(notes.length > 0 ? { subjects: notes.map(({ id }) => id), values: { notes } } : {}),
    };
  },
};
