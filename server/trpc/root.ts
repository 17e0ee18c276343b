// Every procedure of the console, by noun; the browser imports only the type.
import { router } from './init';
import { accuracyRouter } from './routers/accuracy';
import { approvalsRouter } from './routers/approvals';
import { auditRouter } from './routers/audit';
import { callsRouter } from './routers/calls';
import { changesRouter } from './routers/changes';
import { dealRouter } from './routers/deal';
import { dealsRouter } from './routers/deals';
import { draftRouter } from './routers/draft';
import { evidenceRouter } from './routers/evidence';
import { forecastRouter } from './routers/forecast';
import { importsRouter } from './routers/imports';
import { inboxRouter } from './routers/inbox';
import { ladderRouter } from './routers/ladder';
import { lineageRouter } from './routers/lineage';
import { meRouter } from './routers/me';
import { mergesRouter } from './routers/merges';
import { messagesRouter } from './routers/messages';
import { opportunitiesRouter } from './routers/opportunities';
import { outboxRouter } from './routers/outbox';
import { pastRouter } from './routers/past';
import { peopleRouter } from './routers/people';
import { quotasRouter } from './routers/quotas';
import { ratesRouter } from './routers/rates';
import { recordsRouter } from './routers/records';
import { requestsRouter } from './routers/requests';
import { rollbackRouter } from './routers/rollback';
import { rulesRouter } from './routers/rules';
import { snapshotsRouter } from './routers/snapshots';
import { sourcesRouter } from './routers/sources';
import { workspacesRouter } from './routers/workspaces';

export const appRouter = router({
  accuracy: accuracyRouter,
  approvals: approvalsRouter,
  audit: auditRouter,
  calls: callsRouter,
  changes: changesRouter,
  deal: dealRouter,
  deals: dealsRouter,
  draft: draftRouter,
  evidence: evidenceRouter,
  forecast: forecastRouter,
  imports: importsRouter,
  inbox: inboxRouter,
  ladder: ladderRouter,
  lineage: lineageRouter,
  merges: mergesRouter,
  messages: messagesRouter,
  opportunities: opportunitiesRouter,
  outbox: outboxRouter,
  past: pastRouter,
  people: peopleRouter,
  quotas: quotasRouter,
  rates: ratesRouter,
  records: recordsRouter,
  requests: requestsRouter,
  rollback: rollbackRouter,
  rules: rulesRouter,
  snapshots: snapshotsRouter,
  sources: sourcesRouter,
  workspaces: workspacesRouter,
  me: meRouter,
});

export type AppRouter = typeof appRouter;
