// Quotas: those in force that this seat may see, a file of them, and one set by hand.
import { withWorkspace } from '@/db/client';
import { quotasImport } from '@/server/moves/quotas-import';
import { quotasSet } from '@/server/moves/quotas-set';
import { readQuotaPage } from '@/server/reads/quota-page';
import { importQuotas } from '@/server/sources/tables/import-quotas';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest } from '../run-move-for';
import { bytesOf, orProblem, tableFile } from '../table-file';

export const quotasRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readQuotaPage(tx, ctx.seat))),
  /** `preview`: reads and compares, and writes nothing. */
  import: seated
    .meta({ move: quotasImport.kind })
    .input(moveRequest.extend({ input: tableFile }))
    .mutation(({ ctx, input: { key, preview, input } }) =>
      orProblem(
        importQuotas({
          workspaceId: ctx.seat.workspace.id,
          actor: ctx.seat.actor,
          file: bytesOf(input),
          idempotencyKey: key,
          now: ctx.now,
          mode: preview ? 'preview' : 'apply',
        }),
      ),
    ),
  set: moveProcedure(quotasSet),
});
