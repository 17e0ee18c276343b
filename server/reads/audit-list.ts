// The log, newest first, in plain words: what, who or what, on which deal, under which rule. Leaders see a role, not a name.
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { move } from '@/db/schema/move';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable } from '@/db/schema/seat';
import type { Leaf } from '@/server/audit/leaf';
import { REASONS_MEASURE } from '@/server/audit/reasons-measure';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { ReasonBook } from '@/server/core/reasons/reason-book';
import { readMachineName } from '@/server/core/vocabulary/machine-name';
import { auditSight, isReasonWithheld, seesNames } from './audit-sight';
import { actorWords, causeWords, kindWords, reasonCodeWords } from './audit-words';
import { loadReasons } from './load-reasons';
import { measureWords } from './measure-words';
import { isVisible, loadSight } from './sight';

export type AuditFilter = {
  kind?: string;
  opportunityId?: string;
  outcome?: string;
  /** 'me', a seat, or a machine's name such as 'worker:freeze'. */
  actorId?: string;
  /** A policy's id: entries that it decided. */
  policy?: string;
  /** Days in the workspace's zone, both among them; wall time. */
  since?: string;
  until?: string;
  before?: number;
};
export type AuditLine = {
  seq: number;
  at: string;
  effectiveAt: string | null;
  kind: string;
  /** What was done, in the past tense. */
  label: string;
  outcome: string;
  /** The name where this seat may know it; else the role. */
  actor: string;
  /** Only where this seat may filter by it. */
  actorId: string | null;
  isSelf: boolean;
  opportunityId: string | null;
  dealName: string | null;
  /** A refusal's one sentence. */
  refusal: string | null;
  reason: string | null;
  policies: string[];
  measures: string[];
  leafHash: string;
};

const PAGE = 100;

export async function readAuditList(
  tx: Tx,
  seat: Seated,
  filter: AuditFilter,
): Promise<{ lines: AuditLine[]; nextBefore: number | null }> {
  const conditions: (SQL | undefined)[] = [
    filter.kind ? eq(auditEntry.kind, filter.kind) : undefined,
    filter.outcome ? eq(auditEntry.outcome, filter.outcome) : undefined,
    filter.opportunityId ? eq(auditEntry.opportunityId, filter.opportunityId) : undefined,
    filter.policy ? decidedBy(filter.policy) : undefined,
    filter.since
      ? gte(auditEntry.at, new Date(startOfDayInstant(filter.since, seat.workspace.timeZone)))
      : undefined,
    filter.until
      ? lt(auditEntry.at, new Date(startOfDayInstant(addDays(filter.until, 1), seat.workspace.timeZone)))
      : undefined,
    filter.before === undefined ? undefined : lt(auditEntry.seq, filter.before),
    filter.actorId ? isBy(seat, filter.actorId) : undefined,
    ...(await auditSight(tx, seat)),
  ];
  const lines = await readAuditLines(tx, seat, and(...conditions), PAGE + 1);
  const page = lines.slice(0, PAGE);
  return { lines: page, nextBefore: lines.length > PAGE ? (page.at(-1)?.seq ?? null) : null };
}

/** `where` holds the reader's sight already. */
export async function readAuditLines(
  tx: Tx,
  seat: Seated,
  where: SQL | undefined,
  limit: number,
): Promise<AuditLine[]> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const seen = isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId });
  const rows = await tx
    .select({
      entry: auditEntry,
      dealName: opportunity.name,
      refusal: sql<string | null>`${move.answer}->>'reason'`,
    })
    .from(auditEntry)
    // One's own refused try on somebody else's deal must not name that deal.
    .leftJoin(opportunity, and(eq(opportunity.id, auditEntry.opportunityId), seen))
    .leftJoin(move, eq(move.id, auditEntry.moveId))
    .where(where)
    .orderBy(desc(auditEntry.seq))
    .limit(limit);
  const names = await seatNames(
    tx,
    rows.map((row) => row.entry),
  );
  const leaves = rows.map(({ entry }) => JSON.parse(new TextDecoder().decode(entry.leaf)) as Leaf);
  const books = await readBooks(tx, seat.workspace.id, leaves);
  const { timeZone, fiscalCalendar } = seat.workspace;
  const times = { timeZone, calendar: FiscalCalendar.parse(fiscalCalendar) };
  return rows.map(({ entry, dealName, refusal }, place): AuditLine => {
    const leaf = leaves[place] as Leaf;
    const isSelf = entry.actorId === seat.actor.seatId;
    const isNamed =
      (entry.actorKind === 'person' || entry.actorKind === 'visitor') && (seesNames(seat) || isSelf);
    const isTold = leaf.reasonCode !== undefined && !isReasonWithheld(seat, leaf.reasonCode, entry.actorId);
    return {
      seq: entry.seq,
      at: entry.at.toISOString(),
      effectiveAt: leaf.effectiveAt ?? null,
      kind: entry.kind,
      label: kindWords(entry.kind),
      outcome: entry.outcome,
      actor: actorWords(leaf.actor, isNamed ? (names.get(entry.actorId) ?? 'A former seat') : null),
      actorId: isNamed ? entry.actorId : null,
      isSelf,
      opportunityId: dealName === null ? null : entry.opportunityId,
      dealName,
      refusal: entry.outcome === 'applied' ? null : refusal,
      reason: isTold ? reasonCodeWords(entry.kind, leaf.reasonCode ?? '', books.get(versionOf(leaf))) : null,
      policies: leaf.policies ?? [],
      measures: [causeWords(leaf), ...measureWords(leaf, times)].filter((words) => words !== null),
      leafHash: Buffer.from(entry.leafHash).toString('hex'),
    };
  });
}

/** The version of the reason codes that an entry names; as shipped, it names none. */
const versionOf = (leaf: Leaf): number => Number(leaf.measures?.[REASONS_MEASURE] ?? 0);

async function readBooks(
  tx: Tx,
  workspaceId: string,
  leaves: readonly Leaf[],
): Promise<Map<number, ReasonBook>> {
  const books = new Map<number, ReasonBook>();
  for (const version of new Set(leaves.map(versionOf)))
    if (version > 0) books.set(version, await loadReasons(tx, workspaceId, { reason_codes: version }));
  return books;
}

/** The text is looked through before it is parsed: most entries name other rules. */
function decidedBy(policy: string): SQL {
  const quoted = JSON.stringify(policy);
  return sql`case when position(convert_to(${quoted}, 'UTF8') in ${auditEntry.leaf}) > 0
    then convert_from(${auditEntry.leaf}, 'UTF8')::jsonb->'policies' ? ${policy} else false end`;
}

/** Only the auditor, and the person for themselves, filter by person; by what is no person, everybody. */
function isBy(seat: Seated, asked: string): SQL | undefined {
  const machine = readMachineName(asked);
  if (machine)
    return and(
      eq(auditEntry.actorKind, machine.kind),
      machine.id === null ? undefined : eq(auditEntry.actorId, machine.id),
    );
  return eq(auditEntry.actorId, seesNames(seat) && asked !== 'me' ? asked : seat.actor.seatId);
}

async function seatNames(
  tx: Tx,
  entries: readonly { actorKind: string; actorId: string }[],
): Promise<Map<string, string>> {
  const ids = entries
    .filter(({ actorKind }) => actorKind === 'person' || actorKind === 'visitor')
    .map((entry) => entry.actorId);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: seatTable.id, name: seatTable.name })
    .from(seatTable)
    .where(inArray(seatTable.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
