// Every procedure of the console, by noun; the browser imports only the type.
import { router } from './init';
import { changesRouter } from './routers/changes';
import { dealsRouter } from './routers/deals';
import { forecastRouter } from './routers/forecast';

export const appRouter = router({ changes: changesRouter, deals: dealsRouter, forecast: forecastRouter });

export type AppRouter = typeof appRouter;
