// The log: a page at a time, one entry, and its head.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { readAuditEntry } from '@/server/reads/audit-entry';
import { readAuditHead } from '@/server/reads/audit-head';
import { readAuditList } from '@/server/reads/audit-list';
import { AUDIT_KINDS } from '@/server/reads/audit-words';
import { router, seated } from '../init';

export const auditRouter = router({
  list: seated
    .input(
      z.object({
        kind: z.string().max(60).optional(),
        outcome: z.string().max(30).optional(),
        opportunityId: z.uuid().optional(),
        /** 'me', or a seat where the reader is the auditor. */
        actorId: z.string().max(60).optional(),
        cursor: z.number().int().min(0).optional(),
      }),
    )
    .query(({ ctx, input: { cursor, ...filter } }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) =>
        readAuditList(tx, ctx.seat, { ...filter, ...(cursor === undefined ? {} : { before: cursor }) }),
      ),
    ),
  entry: seated
    .input(z.object({ seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }))
    .query(async ({ ctx, input }) => {
      const entry = await withWorkspace(ctx.seat.workspace.id, (tx) =>
        readAuditEntry(tx, ctx.seat, input.seq),
      );
      if (!entry)
        throw new TRPCError({
          code: 'NOT_FOUND',
          message: 'There is no such entry, or it is not yours to read.',
        });
      return entry;
    }),
  head: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readAuditHead(tx))),
  kinds: seated.query(() => AUDIT_KINDS),
});
