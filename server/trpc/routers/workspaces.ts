// Another workspace, set up by an admin of this one, who becomes its first admin.
import { createWorkspace } from '@/server/auth/create-workspace';
import { NewWorkspace } from '@/server/moves/input/new-workspace';
import { workspaceCreate } from '@/server/moves/workspace-create';
import { router, seated } from '../init';

export const workspacesRouter = router({
  create: seated
    .meta({ move: workspaceCreate.kind })
    .input(NewWorkspace)
    .mutation(({ ctx, input }) => createWorkspace({ given: input, person: ctx.seat.person, now: ctx.now })),
});
