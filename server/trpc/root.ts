// Every procedure of the console, by noun; the browser imports only the type.
import { router } from './init';

export const appRouter = router({});

export type AppRouter = typeof appRouter;
