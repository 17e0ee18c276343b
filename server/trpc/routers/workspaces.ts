// The workspace's own settings, and another one, set up by an admin of this one, who becomes its first admin.
import { withWorkspace } from '@/db/client';
import { createWorkspace } from '@/server/auth/create-workspace';
import { NewWorkspace } from '@/server/moves/input/new-workspace';
import { workspaceConfigure } from '@/server/moves/workspace-configure';
import { workspaceCreate } from '@/server/moves/workspace-create';
import { readWorkspaceSettings } from '@/server/reads/workspace-settings';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const workspacesRouter = router({
  create: seated
    .meta({ move: workspaceCreate.kind })
    .input(NewWorkspace)
    .mutation(({ ctx, input }) => createWorkspace({ given: input, person: ctx.seat.person, now: ctx.now })),
  settings: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readWorkspaceSettings(tx, ctx.seat.workspace.id)),
  ),
  configure: moveProcedure(workspaceConfigure),
});
