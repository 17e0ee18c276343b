// The write ladder: what each agent may do today, a sample to check, and the moves that change it.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { FIELD_CLASSES } from '@/server/core/vocabulary/commitment-field';
import { agentCheckSample } from '@/server/moves/agent-check-sample';
import { agentResume } from '@/server/moves/agent-resume';
import { agentStop } from '@/server/moves/agent-stop';
import { grantApprove } from '@/server/moves/grant-approve';
import { grantRefuse } from '@/server/moves/grant-refuse';
import { grantRequest } from '@/server/moves/grant-request';
import { grantStop } from '@/server/moves/grant-stop';
import { readLadder } from '@/server/reads/ladder/ladder-page';
import { readSample } from '@/server/reads/ladder/ladder-sample';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const ladderRouter = router({
  page: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readLadder(tx, ctx.seat))),
  /** Only for whoever may check it: it shows drafts of every deal. */
  sample: seated
    .input(z.object({ agentId: z.string().max(60), fieldClass: z.enum(FIELD_CLASSES) }))
    .query(({ ctx, input }) =>
      ctx.seat.actor.role === 'revops_admin'
        ? withWorkspace(ctx.seat.workspace.id, (tx) => readSample(tx, input.agentId, input.fieldClass))
        : [],
    ),
  checkSample: moveProcedure(agentCheckSample),
  request: moveProcedure(grantRequest),
  approve: moveProcedure(grantApprove),
  refuse: moveProcedure(grantRefuse),
  endGrant: moveProcedure(grantStop),
  stop: moveProcedure(agentStop),
  resume: moveProcedure(agentResume),
});
