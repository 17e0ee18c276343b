// Changes on their way to the CRM: the list, the file of an export, and the move that hands them out.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { CHANGE_FILES } from '@/server/core/outbox/crm-cell';
import { changeExportMany } from '@/server/moves/change-export-many';
import { writeChangeFile } from '@/server/reads/outbox/change-file';
import { readChanges, readExport } from '@/server/reads/outbox/change-list';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

const readerOf = ({ actor, today, workspace }: Seated) => ({ actor, today, timeZone: workspace.timeZone });

export const outboxRouter = router({
  list: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readChanges(tx, readerOf(ctx.seat))),
  ),
  file: seated
    .input(z.object({ exportId: z.uuid(), file: z.enum(CHANGE_FILES) }))
    .query(async ({ ctx, input }) => {
      const lines = await withWorkspace(ctx.seat.workspace.id, (tx) =>
        readExport(tx, readerOf(ctx.seat), input.exportId),
      );
      if (lines.length === 0)
        throw new TRPCError({
          code: 'NOT_FOUND',
          message: 'There is no such export, or it is not yours to see.',
        });
      const { text, records, byHand } = writeChangeFile(input.file, lines);
      return { text, records, byHand: byHand.map(({ id }) => id) };
    }),
  export: moveProcedure(changeExportMany),
});
