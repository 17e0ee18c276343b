// Taking many moves back: what could be asked for, the preview unit by unit, and the move.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { RollbackRange } from '@/server/core/rollback/rollback-range';
import { moveRollBackMany } from '@/server/moves/move-roll-back-many';
import { readRollbackChoices } from '@/server/reads/rollback/rollback-choices';
import { readRollbackPreview } from '@/server/reads/rollback/rollback-preview';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const rollbackRouter = router({
  choices: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, readRollbackChoices)),
  preview: seated.input(z.object({ range: RollbackRange })).query(({ ctx, input }) => {
    const { actor, today, workspace } = ctx.seat;
    return withWorkspace(workspace.id, (tx) =>
      readRollbackPreview(tx, { actor, today, timeZone: workspace.timeZone }, input.range),
    );
  }),
  rollBack: moveProcedure(moveRollBackMany),
});
