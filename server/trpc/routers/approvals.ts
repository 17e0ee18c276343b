// What waits for a second person, and who decides while somebody is away.
import { withWorkspace } from '@/db/client';
import { delegationEnd } from '@/server/moves/delegation-end';
import { delegationStart } from '@/server/moves/delegation-start';
import { readApprovals } from '@/server/reads/approvals/approval-list';
import { readDelegations } from '@/server/reads/approvals/delegation-list';
import { readOtherRequests } from '@/server/reads/approvals/other-requests';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const approvalsRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readApprovals(tx, ctx.seat))),
  others: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readOtherRequests(tx, ctx.seat)),
  ),
  delegations: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readDelegations(tx, ctx.seat)),
  ),
  delegate: moveProcedure(delegationStart),
  endDelegation: moveProcedure(delegationEnd),
});
