// The checklists, flags and reason codes in force with their versions, for whoever wants to read them.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import type { ReasonBook } from '@/server/core/reasons/reason-book';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { loadReasons } from './load-reasons';
import { type ActiveRules, loadRules } from './load-rules';

export type ActiveRulesView = ActiveRules & { reasons: ReasonBook; versions: RuleVersions };

export async function readActiveRules(tx: Tx, workspaceId: string): Promise<ActiveRulesView> {
  const [held] = await tx
    .select({ versions: workspace.ruleVersions })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  const versions = held?.versions ?? {};
  const rules = await loadRules(tx, workspaceId, versions);
  return { ...rules, reasons: await loadReasons(tx, workspaceId, versions), versions };
}
