// The reason codes by version, read once a process and version; as shipped where the workspace has none of its own.
import type { Tx } from '@/db/client';
import { type ReasonBook, SHIPPED_REASON_BOOK } from '@/server/core/reasons/reason-book';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { loadRuleData } from './load-rules';

/** @throws where a version that was kept cannot be read any more. */
export async function loadReasons(
  tx: Tx,
  workspaceId: string,
  { reason_codes: version }: RuleVersions,
): Promise<ReasonBook> {
  if (version === undefined) return SHIPPED_REASON_BOOK;
  const data = await loadRuleData(tx, workspaceId, 'reason_codes', version);
  return data ? { version, off: data.off, labels: data.labels } : SHIPPED_REASON_BOOK;
}
