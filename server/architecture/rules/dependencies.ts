// Which part of the tree may import which; one row a rule, with the sentence a newcomer reads on breaking it.
import type { Import, Rule, SourceFile } from '../source-file';

type Boundary = {
  applies: (file: SourceFile) => boolean;
  refuses: (what: Import, file: SourceFile) => boolean;
  says: string;
};

const under = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const own = (what: Import, ...folders: string[]): boolean => what.isOwn && under(what.from, ...folders);
const from = (what: Import, ...packages: string[]): boolean => !what.isOwn && under(what.from, ...packages);

const CORE_PACKAGES = ['zod', 'big.js', 'temporal-polyfill'];
const TEST_PACKAGES = ['vitest', 'fast-check'];
const isClient = (file: SourceFile): boolean => /^(\/\/.*\n|\s)*['"]use client['"]/.test(file.text);
const isRoute = (path: string): boolean => path.endsWith('/route.ts');

const BOUNDARIES: Boundary[] = [
  {
    applies: ({ path, isTest }) => under(path, 'app') && !isTest,
    refuses: (what, { path }) =>
      own(what, 'db', 'server') &&
      !own(what, 'server/core', 'server/trpc', 'server/http') &&
      // Before sign-in there is no seat that could call a procedure.
      !((isRoute(path) || under(path, 'app/(auth)')) && own(what, 'server/auth')),
    says: 'app shows: it asks server/trpc or server/http, and may use server/core. Put the question into server/reads and its procedure into server/trpc/routers.',
  },
  {
    applies: (file) => under(file.path, 'app') && isClient(file),
    refuses: (what) => own(what, 'server/trpc', 'server/http', 'server/auth') && !what.isType,
    says: "a component in the browser knows the router's type only (`import type { AppRouter }`); call it through app/_lib/trpc.",
  },
  {
    applies: ({ path }) => under(path, 'app/_ui'),
    refuses: (what) =>
      own(what, 'server', 'db') || (what.isOwn && /^app\/(\(|api\/|_lib\/(trpc|live))/.test(what.from)),
    says: 'app/_ui holds primitives that know nothing of the domain. Give it plain values, or move the component beside the screen that needs it.',
  },
  {
    applies: ({ path }) => !under(path, 'app/_ui/charts'),
    refuses: (what) => from(what, 'recharts'),
    says: 'only app/_ui/charts imports recharts, so that no other page loads it. Use one of its charts, or add one there.',
  },
  {
    applies: ({ path }) => under(path, 'server/core'),
    refuses: (what, { isTest }) =>
      what.isOwn
        ? !own(what, 'server/core')
        : !from(what, ...CORE_PACKAGES, ...(isTest ? [...TEST_PACKAGES, 'node:fs', 'node:path'] : [])),
    says: 'server/core decides from what it is given: it imports only server/core, zod, big.js and temporal-polyfill. Load in server/reads or server/evaluate and pass the values in.',
  },
  {
    applies: ({ path, isTest }) => under(path, 'db/schema') && !isTest,
    refuses: (what) =>
      what.isOwn ? !own(what, 'server/core', 'db/schema') : !from(what, 'drizzle-orm', 'drizzle-zod'),
    says: 'db/schema spells columns: it imports server/core (words and shapes), drizzle and its own files.',
  },
  {
    applies: ({ path, isTest }) => under(path, 'db') && !under(path, 'db/bench', 'db/testing') && !isTest,
    refuses: (what) => own(what, 'server', 'app') && !own(what, 'server/core'),
    says: 'db stores: everything else stands on it, so it imports only server/core.',
  },
  {
    applies: ({ path }) => under(path, 'server', 'db'),
    refuses: (what) => own(what, 'app'),
    says: 'dependencies point one way, from app to server. Move what both need into server/core.',
  },
  {
    applies: ({ path, isTest }) =>
      under(path, 'server') && !under(path, 'server/trpc', 'server/http', 'server/architecture') && !isTest,
    refuses: (what) => own(what, 'server/trpc', 'server/http'),
    says: 'procedures and handlers stand on the rest, never the other way round. Put what is shared into server/reads or server/moves.',
  },
  {
    applies: ({ path, isTest }) => under(path, 'server/reads') && !isTest,
    // The catalogue is words.
    refuses: (what) =>
      own(what, 'server/moves', 'server/evaluate') && !what.isType && !own(what, 'server/moves/catalogue'),
    says: 'reads answer and change nothing: they never call a move or an evaluation.',
  },
  {
    applies: ({ path }) =>
      !under(path, 'db', 'server') && path !== 'drizzle.config.ts' && !under(path, 'e2e'),
    refuses: (what) => from(what, 'drizzle-orm', 'drizzle-kit', 'postgres', 'pg-boss'),
    says: 'the database is spoken to under db and server only.',
  },
  {
    // A report is laid out with React's elements, without a browser.
    applies: ({ path }) =>
      !under(path, 'app', 'server/http', 'server/auth', 'server/snapshots/report') &&
      !path.startsWith('proxy.'),
    refuses: (what) => from(what, 'next', 'next-auth', 'react', 'react-dom'),
    says: 'Next and React belong to app, server/http and server/auth, so that the worker and the command line need neither.',
  },
  {
    applies: ({ path }) => under(path, 'server/launch') && path.endsWith('.mjs'),
    refuses: (what) =>
      !what.isType && !what.isDynamic && !own(what, 'server/launch') && !what.from.startsWith('node:'),
    says: 'server/launch runs before anything is installed: it imports node: and its own files, and loads a package with import() once it is there.',
  },
];

export const dependencies: Rule = (file) =>
  BOUNDARIES.filter((boundary) => boundary.applies(file)).flatMap((boundary) =>
    file.imports
      .filter((what) => boundary.refuses(what, file))
      .map((what) => `imports ${what.from}; ${boundary.says}`),
  );
