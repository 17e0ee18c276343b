// Runs the pure tests and the database tests as two projects; Playwright has its own configuration.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A zone 5 h 45 min from UTC makes every forgotten time zone fail loudly.
process.env.TZ = 'Asia/Kathmandu';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
/** Long, and no matter of the database's version: left out where the same tests run again on another server. */
const triedOnce = process.env.PLUMBLINE_TRIED_ONCE
  ? [
      '**/killed-{import,freeze,door,database}.db.test.ts',
      '**/{garbage,procedures,role-matrix,first-admin,invite,merges,contact-merges,visibility,touched-by-imports,weekly-series}.db.test.ts',
      '**/sources/{salesforce-import,bad-input,formats,questions}.db.test.ts',
      '**/spool/**',
      'server/launch/**',
    ]
  : [];
const never = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          isolate: false,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, '**/*.db.test.ts'],
          // A loaded machine is no fault of a rule: only what hangs is ended.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          isolate: false,
          include: ['**/*.db.test.ts'],
          exclude: [...never, ...triedOnce],
          globalSetup: ['./db/testing/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
