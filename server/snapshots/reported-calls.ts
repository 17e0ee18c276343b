// The calls of the period as the workbook lists them, out of the lines of calls.ndjson, so that a later rendering says the same.
import type { Tx } from '@/db/client';
import type { CallCategory } from '@/server/core/calls/call-record';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import { callNames } from './call-names';
import type { CallLine } from './side-lines';

export type ReportedCall = {
  nodeId: string;
  node: string;
  category: CallCategory;
  amount: string;
  currency: string;
  rollUp: string | null;
  /** Instant, ISO 8601. */
  at: string;
  reason: string;
  /** 'Late', 'Withdrawn: Wrong value', 'Imported'; empty for one that stands. */
  standing: string;
  isWithdrawn: boolean;
};

const GONE = 'Somebody who has left';
const REASONS: Record<string, string> = REASON_WORDS.call;
const WITHDRAWN: Record<string, string> = REASON_WORDS.rollback;

/** Oldest first, as they were made. @param text of calls.ndjson */
export async function reportedCalls(tx: Tx, text: string): Promise<ReportedCall[]> {
  const calls = readCallLines(text);
  const names = await callNames(tx, calls);
  return calls.map((call) => ({
    nodeId: call.node.id,
    node: names.get(call.node.id) ?? GONE,
    category: call.category,
    amount: call.amount,
    currency: call.currency,
    rollUp: call.rollUp,
    at: call.at,
    reason: REASONS[call.code] ?? call.code,
    isWithdrawn: call.withdrawn !== null,
    standing: [
      call.late ? 'Late' : '',
      call.withdrawn ? `Withdrawn: ${WITHDRAWN[call.withdrawn.code] ?? call.withdrawn.code}` : '',
      call.imported ? 'Imported' : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

export function readCallLines(text: string): CallLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
