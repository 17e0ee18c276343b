// `plumbline audit checkpoint`: makes a checkpoint through the door and prints the page to be lodged.

import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { checkpoint } from '@/db/schema/audit';
import { checkpointPage } from '@/server/audit/checkpoint/checkpoint-page';
import { noteKey } from '@/server/audit/checkpoint/note-key';
import { refusalText } from '@/server/cli/refusal-text';
import { Sentence } from '@/server/launch/sentence.mjs';
import { checkpointMake } from '@/server/moves/checkpoint-make';
import { runMove } from '@/server/moves/door';
import { actorNamed, findWorkspace } from '../import/find-workspace';
import { writeWholeFile } from '../write-whole-file';
import type { AuditOptions } from './audit-options';

export async function makeCheckpointNow(
  name: string,
  { out, asEmail, isJson }: AuditOptions,
): Promise<number> {
  const now = new Date();
  const { id, slug } = await findWorkspace(name, false, now);
  const outcome = await runMove(checkpointMake, {
    workspaceId: id,
    actor: await actorNamed(id, asEmail),
    input: { cause: 'asked' },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status !== 'applied') throw new Sentence(refusalText(outcome, 'No checkpoint was made.'));
  const [made] = await withWorkspace(id, (tx) =>
    tx.select().from(checkpoint).where(eq(checkpoint.id, outcome.result.checkpointId)),
  );
  if (!made) throw new Sentence('The checkpoint was not kept.');
  const page = checkpointPage({
    workspace: slug,
    at: made.at,
    note: made.note,
    key: noteKey(id, made.rotation),
  });
  if (out) await writeWholeFile(out, made.note);
  if (isJson) console.log(JSON.stringify({ ...outcome.result, note: made.note, file: out }, null, 2));
  else console.log(page);
  return 0;
}
