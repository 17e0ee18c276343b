// Every procedure of the console, by noun; the browser imports only the type.
import { router } from './init';
import { auditRouter } from './routers/audit';
import { changesRouter } from './routers/changes';
import { dealRouter } from './routers/deal';
import { dealsRouter } from './routers/deals';
import { draftRouter } from './routers/draft';
import { evidenceRouter } from './routers/evidence';
import { forecastRouter } from './routers/forecast';
import { inboxRouter } from './routers/inbox';
import { peopleRouter } from './routers/people';
import { workspacesRouter } from './routers/workspaces';
import { meRouter } from './routers/me';

export const appRouter = router({
  audit: auditRouter,
  changes: changesRouter,
  deal: dealRouter,
  deals: dealsRouter,
  draft: draftRouter,
  evidence: evidenceRouter,
  forecast: forecastRouter,
  inbox: inboxRouter,
  people: peopleRouter,
  workspaces: workspacesRouter,
  me: meRouter,
});

export type AppRouter = typeof appRouter;
