// The log, a page at a time.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { readAuditList } from '@/server/reads/audit-list';
import { router, seated } from '../init';

export const auditRouter = router({
  list: seated
    .input(
      z.object({
        kind: z.string().max(60).optional(),
        outcome: z.string().max(30).optional(),
        opportunityId: z.uuid().optional(),
        actorId: z.string().max(60).optional(),
        cursor: z.number().int().min(0).optional(),
      }),
    )
    .query(({ ctx, input: { cursor, ...filter } }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) =>
        readAuditList(tx, ctx.seat, { ...filter, ...(cursor === undefined ? {} : { before: cursor }) }),
      ),
    ),
});
