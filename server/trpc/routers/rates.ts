// Exchange rates: the tables in force, a file of them, and one set by hand.
import { withWorkspace } from '@/db/client';
import { ratesImport } from '@/server/moves/rates-import';
import { ratesSet } from '@/server/moves/rates-set';
import { readRatePage } from '@/server/reads/rate-page';
import { importRates } from '@/server/sources/tables/import-rates';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest } from '../run-move-for';
import { bytesOf, orProblem, tableFile } from '../table-file';

export const ratesRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readRatePage(tx, ctx.seat))),
  /** `preview`: reads and compares, and writes nothing. */
  import: seated
    .meta({ move: ratesImport.kind })
    .input(moveRequest.extend({ input: tableFile }))
    .mutation(({ ctx, input: { key, preview, input } }) =>
      orProblem(
        importRates({
          workspaceId: ctx.seat.workspace.id,
          actor: ctx.seat.actor,
          file: bytesOf(input),
          idempotencyKey: key,
          now: ctx.now,
          mode: preview ? 'preview' : 'apply',
        }),
      ),
    ),
  set: moveProcedure(ratesSet),
});
