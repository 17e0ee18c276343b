// Sets up a workspace for a person who becomes its first admin; finds a short name that is free.
import { v7 as uuidv7 } from 'uuid';
import { runMove } from '@/server/moves/door';
import { type NewWorkspace, settingsOfNewWorkspace, slugOfName } from '@/server/moves/input/new-workspace';
import { workspaceCreate } from '@/server/moves/workspace-create';

export type CreateWorkspace = {
  given: NewWorkspace;
  person: { id: string; email: string };
  now: Date;
};
export type CreatedWorkspace =
  | { ok: true; workspaceId: string; slug: string }
  | { ok: false; reason: string };

/** Enough for a name that many share; after that the person chooses another one. */
const MOST_TRIES = 20;

export async function createWorkspace({ given, person, now }: CreateWorkspace): Promise<CreatedWorkspace> {
  const stem = slugOfName(given.name);
  const settings = settingsOfNewWorkspace(given, person.email);
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const slug = attempt === 1 ? stem : `${stem}-${attempt}`;
    const workspaceId = uuidv7();
    const seatId = uuidv7();
    const outcome = await runMove(workspaceCreate, {
      workspaceId,
      actor: { kind: 'person', seatId, personId: person.id, role: 'revops_admin' },
      input: { ...settings, slug, admin: { seatId, personId: person.id } },
      idempotencyKey: uuidv7(),
      now,
    });
    if (outcome.status === 'applied') return { ok: true, workspaceId, slug };
    if (outcome.status !== 'refused') break;
    if (outcome.code !== 'slug_taken') return { ok: false, reason: outcome.reason };
  }
  return { ok: false, reason: 'Too many workspaces have this name. Choose another one.' };
}
