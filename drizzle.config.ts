// How drizzle-kit makes migrations of the tables; `npm run db:generate` runs it, the app never does.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './db/schema/*.ts', out: './db/migrations' });
