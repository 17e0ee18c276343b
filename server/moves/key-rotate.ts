// key.rotate: enters the next public key of the log's checkpoints; earlier keys stay known, so that old checkpoints verify.
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { signingKey } from '@/db/schema/audit';
import { keyFingerprint, noteKey, verifierKey } from '@/server/audit/checkpoint/note-key';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = z.object({ because: z.enum(['first', 'scheduled', 'suspected_exposure']) });
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; latest: number };
type Plan = { rotation: number; because: Input['because'] };

export const keyRotate: MoveDefinition<Input, Loaded, Plan, { rotation: number; fingerprint: string }> = {
  kind: 'key.rotate',
  input: Input,
  async load(tx, _input, scope) {
    const workspace = await loadWorkspace(tx, scope);
    if (!workspace) return null;
    const [last] = await tx
      .select({ rotation: signingKey.rotation })
      .from(signingKey)
      .where(eq(signingKey.workspaceId, scope.workspaceId))
      .orderBy(desc(signingKey.rotation))
      .limit(1);
    return { workspace, latest: last?.rotation ?? 0 };
  },
  request: ({ workspace, latest }) => ({
    resource: workspaceResource(workspace),
    context: { isFirst: latest === 0 },
  }),
  decide({ latest }, { because }) {
    if (because === 'first' && latest > 0) {
      const reason = 'The first key is entered already.';
      return { ok: false, code: 'no_change', reason, remedies: ['refresh'] };
    }
    // Without an entry, checkpoints were signed by the first key: the next one is the second.
    return { ok: true, plan: { because, rotation: because === 'first' ? 1 : Math.max(latest, 1) + 1 } };
  },
  async write(tx, { rotation, because }, { workspaceId, moveId, recordedAt }) {
    const { name, publicKey } = noteKey(workspaceId, rotation);
    await tx.insert(signingKey).values({ workspaceId, rotation, publicKey, since: recordedAt, moveId });
    return {
      result: { rotation, fingerprint: keyFingerprint(publicKey) },
      measures: {
        rotation,
        because,
        verifier_key: verifierKey(name, publicKey),
        public_key: Buffer.from(publicKey).toString('hex'),
      },
    };
  },
};
