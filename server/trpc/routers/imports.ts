// Imports by page: their history, one import's result, its questions, and the moves that answer or cancel it.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { importCancel } from '@/server/moves/import-cancel';
import { importGo } from '@/server/moves/import-go';
import { importRollback } from '@/server/moves/import-rollback';
import { importTieOut } from '@/server/moves/import-tie-out';
import { sourceMap } from '@/server/moves/source-map';
import { readImports } from '@/server/reads/import-list';
import { REFUSED_A_PAGE, readImport, readRefused } from '@/server/reads/import-page';
import { seesWholeImport } from '@/server/reads/import-sight';
import { answerQuestions } from '@/server/sources/answer-questions';
import { cancelImport } from '@/server/sources/cancel-import';
import { goAhead } from '@/server/sources/go-ahead';
import { ImportProblem } from '@/server/sources/import-problem';
import { loadQuestions } from '@/server/sources/load-questions';
import { OBJECT_FIELDS } from '@/server/sources/records/object-fields';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';
import { moveRequest } from '../run-move-for';

const byId = z.object({ id: z.uuid() });
const notFound = () => new TRPCError({ code: 'NOT_FOUND', message: 'There is no such import.' });

export const importsRouter = router({
  list: seated
    .input(z.object({ most: z.number().int().min(1).max(500) }))
    .query(({ ctx, input }) => withWorkspace(ctx.seat.workspace.id, (tx) => readImports(tx, input.most))),
  page: seated.input(byId).query(async ({ ctx, input }) => {
    const page = await withWorkspace(ctx.seat.workspace.id, (tx) => readImport(tx, ctx.seat, input.id));
    if (!page) throw notFound();
    return page;
  }),
  refused: seated
    .input(byId.extend({ offset: z.number().int().min(0).max(100_000) }))
    .query(({ ctx, input }) =>
      seesWholeImport(ctx.seat)
        ? withWorkspace(ctx.seat.workspace.id, (tx) =>
            readRefused(tx, input.id, input.offset, REFUSED_A_PAGE),
          )
        : [],
    ),
  /** Reads the upload: the first rows of unknown tables are shown to the admin and kept nowhere. */
  questions: seated.input(byId).query(async ({ ctx, input }) => {
    if (ctx.seat.actor.role !== 'revops_admin') throw notFound();
    try {
      const asking = await loadQuestions(ctx.seat.workspace.id, input.id);
      return asking && { ...asking, objects: OBJECT_FIELDS };
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
      throw new TRPCError({ code: 'BAD_REQUEST', message: error.message });
    }
  }),
  answer: seated
    .meta({ move: sourceMap.kind })
    .input(moveRequest.extend({ input: z.object({ importId: z.uuid(), mapping: z.unknown() }) }))
    .mutation(({ ctx, input: { key, preview, input } }) =>
      answerQuestions({
        ...input,
        workspaceId: ctx.seat.workspace.id,
        actor: ctx.seat.actor,
        idempotencyKey: key,
        now: ctx.now,
        mode: preview ? 'preview' : 'apply',
      }),
    ),
  tieOut: moveProcedure(importTieOut),
  go: seated
    .meta({ move: importGo.kind })
    .input(moveRequest.omit({ preview: true }).extend({ input: z.object({ importId: z.uuid() }) }))
    .mutation(({ ctx, input: { key, input } }) =>
      goAhead({
        workspaceId: ctx.seat.workspace.id,
        importId: input.importId,
        actor: ctx.seat.actor,
        idempotencyKey: key,
        now: ctx.now,
      }),
    ),
  /** As a preview it counts what it would undo. */
  rollback: moveProcedure(importRollback),
  cancel: seated
    .meta({ move: importCancel.kind })
    .input(moveRequest.omit({ preview: true }).extend({ input: z.object({ importId: z.uuid() }) }))
    .mutation(({ ctx, input: { key, input } }) =>
      cancelImport({
        workspaceId: ctx.seat.workspace.id,
        importId: input.importId,
        actor: ctx.seat.actor,
        idempotencyKey: key,
        now: ctx.now,
      }),
    ),
});
