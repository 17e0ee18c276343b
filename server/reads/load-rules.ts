// The checklists and flag settings in force, read once a process and version; as shipped where the workspace has none of its own.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ruleSet } from '@/db/schema/rule';
import type { TemplateSet } from '@/server/core/checklist/shipped-templates';
import { SHIPPED_TEMPLATES } from '@/server/core/checklist/shipped-templates';
import { DEFAULT_FLAG_THRESHOLDS, type FlagThresholds } from '@/server/core/flags/flag-thresholds';
import { type RuleDataOf, readRuleData } from '@/server/core/rules/rule-data';
import type { RuleKind, RuleVersions } from '@/server/core/rules/rule-kind';
import { templateSetOf } from '@/server/core/rules/template-data';
import { FLAG_RULES_ON, type FlagRule } from '@/server/core/vocabulary/flag-rule';

export type ActiveRules = {
  templates: TemplateSet;
  thresholds: FlagThresholds;
  flagsOn: readonly FlagRule[];
};

/** Versions are immutable, so what was read stays true. */
const held = new Map<string, RuleDataOf[RuleKind]>();
const MOST = 400;

export async function loadRules(tx: Tx, workspaceId: string, versions: RuleVersions): Promise<ActiveRules> {
  const templates = await loadRuleData(tx, workspaceId, 'templates', versions.templates);
  const flags = await loadRuleData(tx, workspaceId, 'flags', versions.flags);
  return {
    templates: templates ? templateSetOf(templates, versions.templates ?? 1) : SHIPPED_TEMPLATES,
    thresholds: flags ? { ...flags.thresholds, version: versions.flags ?? 1 } : DEFAULT_FLAG_THRESHOLDS,
    flagsOn: flags?.on ?? FLAG_RULES_ON,
  };
}

/** Null without a version: as shipped. Throws where what was kept cannot be read. */
export async function loadRuleData<K extends RuleKind>(
  tx: Tx,
  workspaceId: string,
  kind: K,
  version: number | undefined,
): Promise<RuleDataOf[K] | null> {
  if (version === undefined) return null;
  const key = `${workspaceId}/${kind}/${version}`;
  const known = held.get(key);
  if (known) return known as RuleDataOf[K];
  const [row] = await tx
    .select({ data: ruleSet.data })
    .from(ruleSet)
    .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, version)));
  const read = readRuleData(kind, row?.data);
  if (!read.ok) throw new Error(`The ${kind}, version ${version}, cannot be read: ${read.problems[0]}`);
  const [oldest] = held.keys();
  if (held.size >= MOST && oldest) held.delete(oldest);
  held.set(key, read.data);
  return read.data;
}
