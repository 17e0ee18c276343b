// Draft opportunities: drafting one, the list, its withdrawal, and the file that creates them in the CRM.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { CHANGE_FILES } from '@/server/core/outbox/crm-cell';
import { opportunityDraft } from '@/server/moves/opportunity-draft';
import { opportunityExportMany } from '@/server/moves/opportunity-export-many';
import { opportunityWithdraw } from '@/server/moves/opportunity-withdraw';
import { writeDraftFile } from '@/server/reads/opportunity-drafts/draft-file';
import { readExportedDrafts, readOpportunityDrafts } from '@/server/reads/opportunity-drafts/draft-list';
import { findSeenAccounts } from '@/server/reads/opportunity-drafts/seen-accounts';
import { loadSight } from '@/server/reads/sight';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

const readerOf = ({ actor, today, workspace }: Seated) => ({ actor, today, timeZone: workspace.timeZone });

export const opportunitiesRouter = router({
  list: seated
    .input(z.object({ isOwn: z.boolean() }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readOpportunityDrafts(tx, readerOf(ctx.seat), input)),
    ),
  /** Accounts of the deals that this seat sees, by a part of the name. */
  accounts: seated.input(z.object({ q: z.string().trim().max(120) })).query(({ ctx, input }) =>
    withWorkspace(ctx.seat.workspace.id, async (tx) => {
      const sight = await loadSight(tx, ctx.seat.actor, ctx.seat.today);
      return findSeenAccounts(tx, sight, input.q);
    }),
  ),
  file: seated
    .input(z.object({ exportId: z.uuid(), file: z.enum(CHANGE_FILES) }))
    .query(async ({ ctx, input }) => {
      const lines = await withWorkspace(ctx.seat.workspace.id, (tx) =>
        readExportedDrafts(tx, readerOf(ctx.seat), input.exportId),
      );
      if (lines.length === 0)
        throw new TRPCError({
          code: 'NOT_FOUND',
          message: 'There is no such export, or it is not yours to see.',
        });
      const { text, records, byHand } = writeDraftFile(input.file, lines);
      return { text, records, byHand: byHand.map(({ id }) => id) };
    }),
  draft: moveProcedure(opportunityDraft),
  withdraw: moveProcedure(opportunityWithdraw),
  export: moveProcedure(opportunityExportMany),
});
