// The shapes that sources and imports are answered in.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Answers = inferRouterOutputs<AppRouter>;
export type SourceLine = Answers['sources']['list'][number];
export type Matrix = Answers['sources']['matrix'];
export type ImportLine = Answers['imports']['page']['line'];
export type ImportPage = Answers['imports']['page'];
export type DryRun = NonNullable<ImportPage['dryRun']>;
export type ImportedFile = ImportPage['files'][number];
export type RefusedRow = Answers['imports']['refused'][number];
export type Asking = NonNullable<Answers['imports']['questions']>;
/** How dates may be written. */
export type DateOrder = NonNullable<Asking['draft']['dateOrder']>;
