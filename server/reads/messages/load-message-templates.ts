// The message templates of one version, as shipped where the workspace has none of its own; those switched off are among them.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import type { MessageTemplate } from '@/server/core/messages/message-template';
import { MESSAGE_TEMPLATES } from '@/server/core/messages/shipped-messages';
import { messageTemplatesOf } from '@/server/core/rules/message-template-data';
import { loadRuleData } from '../load-rules';

/** @param set the version of the workspace's own; null: as shipped. Throws where it cannot be read any more. */
export async function loadMessageTemplates(
  tx: Tx,
  workspaceId: string,
  set: number | null,
): Promise<readonly MessageTemplate[]> {
  if (set === null) return MESSAGE_TEMPLATES;
  const data = await loadRuleData(tx, workspaceId, 'message_templates', set);
  return data ? messageTemplatesOf(data, set) : MESSAGE_TEMPLATES;
}

export async function loadTemplatesInForce(tx: Tx, workspaceId: string): Promise<readonly MessageTemplate[]> {
  const [home] = await tx
    .select({ versions: workspace.ruleVersions })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  return loadMessageTemplates(tx, workspaceId, home?.versions.message_templates ?? null);
}

/** Finds the template that a message was written with, in the version that it was written under. */
export async function loadTemplatesOfMessages(
  tx: Tx,
  workspaceId: string,
  messages: readonly { templateSet: number | null }[],
): Promise<(message: { templateKey: string; templateSet: number | null }) => MessageTemplate | null> {
  const sets = new Map<number | null, readonly MessageTemplate[]>();
  for (const { templateSet } of messages)
    if (!sets.has(templateSet))
      sets.set(templateSet, await loadMessageTemplates(tx, workspaceId, templateSet));
  return ({ templateKey, templateSet }) =>
    sets.get(templateSet)?.find(({ key }) => key === templateKey) ?? null;
}
