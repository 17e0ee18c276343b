// Systems of record: how old they are, what they can show, and how they are set.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { sourceConfigure } from '@/server/moves/source-configure';
import { readMapping } from '@/server/reads/import-mapping';
import { readMatrix } from '@/server/reads/import-matrix';
import { readSources } from '@/server/reads/import-sources';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const sourcesRouter = router({
  list: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, readSources)),
  matrix: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, readMatrix)),
  /** The newest saved mapping of a source; null where none was saved. */
  mapping: seated
    .input(z.object({ sourceId: z.uuid() }))
    .query(({ ctx, input }) => withWorkspace(ctx.seat.workspace.id, (tx) => readMapping(tx, input.sourceId))),
  configure: moveProcedure(sourceConfigure),
});
