// Tells the demo's source where its records open, as an admin does on the Sources page; the address is nobody's.
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { source } from '@/db/schema/source';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { sourceConfigure } from '@/server/moves/source-configure';

const LINK_TEMPLATE = 'https://tessaline.example/records/{id}';

export async function linkDemoSource(workspaceId: string, now: Date): Promise<void> {
  const sources = await withWorkspace(workspaceId, (tx) => tx.select({ id: source.id }).from(source));
  for (const { id } of sources) {
    const outcome = await runMove(sourceConfigure, {
      workspaceId,
      actor: { kind: 'command', id: 'demo' },
      input: { sourceId: id, linkTemplate: LINK_TEMPLATE },
      idempotencyKey: uuidv7(),
      now,
    });
    if (outcome.status === 'refused') throw new Sentence(outcome.reason);
  }
}
