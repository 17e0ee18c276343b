// The bundle's lines besides the deals': evidence, open flags, calls and adjustments, each one canonical JSON; final with format 1.
import canonicalize from 'canonicalize';
import type { adjustment, call } from '@/db/schema/call';
import type { flag, itemState } from '@/db/schema/derived';
import type { CallCategory, CallNodeKind } from '@/server/core/calls/call-record';
import { canonicalLine } from './canonical-line';
import type { LabelBook } from './label-book';

function line(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A line must be JSON.');
  return text;
}

/** Most cite one or none. */
const sorted = (ids: readonly string[]) => (ids.length < 2 ? ids : [...ids].sort());

type Item = Pick<typeof itemState.$inferSelect, 'state' | 'isBlocking' | 'strength' | 'rule' | 'since'> & {
  item: string;
  factIds: readonly string[];
  signalIds: readonly string[];
};

/** Every item that applies to a deal, with the facts and signals it cites: pointers, never content. */
export function evidenceLine(deal: string, items: readonly Item[]): string {
  return canonicalLine({
    deal,
    format: 1,
    items: items.map((item) => ({
      blocking: item.isBlocking,
      facts: sorted(item.factIds),
      item: item.item,
      rule: item.rule,
      signals: sorted(item.signalIds),
      since: item.since.toISOString(),
      state: item.state,
      strength: item.strength,
    })),
  });
}

/** The rules of a line of evidence. */
export function rulesOfEvidence(line: string): string[] {
  const { items }: { items: { rule: string }[] } = JSON.parse(line);
  return items.map(({ rule }) => rule);
}

export type FrozenFlag = Pick<
  typeof flag.$inferSelect,
  'rule' | 'ruleVersion' | 'state' | 'firstSeenAt' | 'factIds'
>;

/** The rule of a flag's line. */
export function ruleOfFlag(line: string): string[] {
  const { flag }: { flag: string } = JSON.parse(line);
  return [flag];
}

export function flagLine(deal: string, flag: FrozenFlag): string {
  return canonicalLine({
    deal,
    facts: sorted(flag.factIds),
    firstSeenAt: flag.firstSeenAt.toISOString(),
    flag: `${flag.rule}@${flag.ruleVersion}`,
    format: 1,
    state: flag.state,
  });
}

/** What a reader takes of a call's line; it holds more. */
export type CallLine = {
  id: string;
  node: { kind: CallNodeKind; id: string };
  category: CallCategory;
  amount: string;
  currency: string;
  code: string;
  at: string;
  rollUp: string | null;
  late: boolean;
  imported: boolean;
  withdrawn: { code: string } | null;
};

type Said = typeof call.$inferSelect | typeof adjustment.$inferSelect;

function said(row: Said, labels: LabelBook) {
  return {
    format: 1,
    id: row.id,
    node: { kind: row.nodeKind, id: row.nodeId },
    period: row.periodKey,
    category: row.category,
    amount: row.amount,
    currency: row.currency,
    code: row.reasonCode,
    note: labels.digestOf('note', row.id, row.note),
    seat: row.seatId,
    at: row.at.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  };
}

export function callLine(row: typeof call.$inferSelect, labels: LabelBook): string {
  return line({
    ...said(row, labels),
    rollUp: row.rollUp,
    children: row.childCalls.map(({ nodeKind, nodeId, callId, amount, at }) => ({
      node: { kind: nodeKind, id: nodeId },
      call: callId,
      amount,
      at,
    })),
    previous: row.previousCallId,
    windowClosesOn: row.windowClosesOn,
    late: row.isLate,
    imported: row.isImported,
    withdrawn:
      row.withdrawnAt === null ? null : { at: row.withdrawnAt.toISOString(), code: row.withdrawCode },
  });
}

export function adjustmentLine(row: typeof adjustment.$inferSelect, labels: LabelBook): string {
  return line({ ...said(row, labels), deal: row.opportunityId });
}
