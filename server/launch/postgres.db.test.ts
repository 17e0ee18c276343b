// The embedded PostgreSQL starts, stops, and comes back after kills, with its data, port and passwords.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '@/db/testing/fresh-database';
import { readServerLog } from '@/db/testing/server-log';
import { checkout } from '@/server/launch/places.mjs';
import { startPostgres } from '@/server/launch/postgres.mjs';
import { processesIn } from '@/server/launch/postgres-orphans.mjs';
import { waitFor } from '@/server/launch/wait-for.mjs';

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe<Row[]>(statement))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

describe('the embedded PostgreSQL', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('keeps data, port and passwords over a stop and a start', async () => {
    const first = await startPostgres({ home });
    await ask(first.ownerUrl, 'create table kept (line text)');
    await ask(first.ownerUrl, "insert into kept values ('still here')");
    await first.stop();
    expect(processesIn(first.data)).toEqual([]);

    const second = await startPostgres({ home });
    try {
      expect([second.port, second.appUrl]).toEqual([first.port, first.appUrl]);
      expect(await ask(second.ownerUrl, 'select line from kept')).toEqual([{ line: 'still here' }]);
    } finally {
      await second.stop();
    }
  });

  test('keeps passwords where only their owner reads them', () => {
    expect(statSync(join(home, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'postgres.log')).mode & 0o777).toBe(0o600);
  });

  test.runIf(process.platform === 'linux')(
    'recovers when launcher and server were killed under load',
    async () => {
      const launcher = spawn(process.execPath, [
        '--input-type=module',
        '--eval',
        `const { startPostgres } = await import(${JSON.stringify(pathToFileURL(join(checkout, 'server/launch/postgres.mjs')).href)});
       const server = await startPostgres({ home: ${JSON.stringify(home)} });
       console.log(JSON.stringify({ pid: server.pid, ownerUrl: server.ownerUrl, data: server.data }));
       setInterval(() => {}, 1000);`,
      ]);
      const line = await new Promise<string>((resolve) =>
        launcher.stdout.once('data', (part) => resolve(String(part))),
      );
      const running: { pid: number; ownerUrl: string; data: string } = JSON.parse(line);
      const busy = ask(running.ownerUrl, 'select pg_sleep(600)').catch((error: unknown) => error);
      await waitFor(
        async () =>
          (
            await ask<{ busy: number }>(
              running.ownerUrl,
              "select count(*)::int busy from pg_stat_activity where wait_event = 'PgSleep'",
            )
          )[0]?.busy === 1,
        10_000,
      );
      launcher.kill('SIGKILL');
      process.kill(running.pid, 'SIGKILL');

      const again = await startPostgres({ home });
      try {
        expect(await ask(again.ownerUrl, 'select line from kept')).toEqual([{ line: 'still here' }]);
        expect(await busy).toBeInstanceOf(Error);
      } finally {
        await again.stop();
      }
      expect(processesIn(running.data)).toEqual([]);
    },
  );

  test('recovers when only the launcher was killed and the server was left running', async () => {
    const left = await startPostgres({ home });
    const again = await startPostgres({ home });
    try {
      expect(again.orphans > 0 || process.platform !== 'linux').toBe(true);
      expect(await ask(again.ownerUrl, 'select line from kept')).toEqual([{ line: 'still here' }]);
    } finally {
      await again.stop();
      await left.stop();
    }
  });
});

describe('a fresh database', () => {
  test('gives the app a role that owns nothing and is bound by row-level security', async () => {
    const database = await freshDatabase();
    try {
      const [role] = await ask(
        database.appUrl,
        `select current_user::text as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
          (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
         from pg_roles where rolname = current_user`,
      );
      expect(role).toEqual({
        name: 'plumb_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        owned: 0,
      });
      await expect(ask(database.appUrl, 'create table intruder (a int)')).rejects.toThrow(
        'permission denied',
      );
    } finally {
      await database.drop();
    }
  });

  test('shares nothing with another one', async () => {
    const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
    try {
      await ask(one.ownerUrl, 'create table mine (a int)');
      await expect(ask(two.ownerUrl, 'select * from mine')).rejects.toThrow('does not exist');
    } finally {
      await Promise.all([one.drop(), two.drop()]);
    }
  });

  test('writes no value and no statement of a failing query to the server log', async () => {
    const database = await freshDatabase();
    try {
      await ask(database.ownerUrl, 'create table narrow (word text check (length(word) < 3), n int)');
      const failing = [
        "insert into narrow (word) values ('marker-in-a-row')",
        "insert into narrow (n) values ('marker-in-a-value')",
        'select 1/0 as marker_in_a_statement',
      ];
      for (const statement of failing) await expect(ask(database.ownerUrl, statement)).rejects.toThrow();
      const log = await readServerLog();
      expect(log).toContain('ready to accept connections');
      expect(log).not.toMatch(/marker[-_]in/);
    } finally {
      await database.drop();
    }
  });
});
