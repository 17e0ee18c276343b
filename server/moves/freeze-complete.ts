// freeze.complete: writes everything the freeze saw in one transaction and seals it: the log names its begin, its root and its manifest.
import { z } from 'zod';
import { type OpenFreeze, openFreezeOf } from '@/server/snapshots/open-freezes';
import type { MoveDefinition } from './definition';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';
import { writeFrozen } from './writes/write-frozen';

const Input = z.strictObject({ snapshotId: z.uuid(), begunSeq: z.number().int().nonnegative() });
type Input = z.infer<typeof Input>;
type Plan = FreezeForMove & { freeze: OpenFreeze };
export type Completed = { snapshotId: string; begunSeq: number; lines: number; root: string; sealed: string };

export const freezeComplete: MoveDefinition<Input, FreezeForMove, Plan, Completed> = {
  kind: 'freeze.complete',
  input: Input,
  load: (tx, input) => loadFreeze(tx, input.snapshotId),
  request: (held) => ({ resource: freezeResource(held), context: {} }),
  decide({ row }, { begunSeq }) {
    const freeze = openFreezeOf(row.id);
    if (!freeze || row.state !== 'begun' || row.begunSeq !== begunSeq)
      return {
        ok: false,
        code: 'not_open',
        reason: 'This freeze was begun again or completed elsewhere.',
        remedies: ['refresh'],
      };
    return { ok: true, plan: { row, freeze } };
  },
  async write(tx, { row, freeze }, scope) {
    const sealed = await writeFrozen(tx, freeze.tx, row, scope);
    const { begunSeq, lines, root, manifest } = sealed;
    return {
      result: { snapshotId: row.id, begunSeq, lines, root, sealed: manifest.sealed },
      subjects: [row.id],
      reasonCode: row.reasonCode,
      measures: {
        begun: begunSeq,
        lines,
        root,
        sealed: manifest.sealed,
        rendered: manifest.rendered,
        period: row.periodKey,
      },
    };
  },
};
