// One launcher at a time: the lock names a living holder and yields after a kill.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveHolder, takeLock } from '@/server/launch/lock.mjs';
import { identityOf, noteProcess } from '@/server/launch/process-identity.mjs';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-lock-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A process that has ended: its number is nobody's, or a stranger's. */
async function endedProcess() {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const noted = noteProcess(child.pid ?? 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return noted;
}

test('is refused while its holder lives, and tells who that is and where the app answers', async () => {
  const first = await takeLock(home, 'start');
  if (!('lock' in first)) throw new Error('the first one must get it');
  first.lock.note({ address: 'http://127.0.0.1:3000' });
  expect(await takeLock(home, 'command')).toMatchObject({
    holder: { pid: process.pid, kind: 'start', address: 'http://127.0.0.1:3000' },
  });
  first.lock.release();
  expect('lock' in (await takeLock(home, 'command'))).toBe(true);
});

test('passes on when its holder was killed, and ends the processes that one left', async () => {
  const left = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], {
    stdio: 'ignore',
    detached: true,
  });
  const gone = once(left, 'exit');
  const killed = { ...(await endedProcess()), kind: 'start', children: [noteProcess(left.pid ?? 0)] };
  writeFileSync(join(home, 'lock.json'), JSON.stringify(killed));
  expect(liveHolder(home)).toBeUndefined();
  expect('lock' in (await takeLock(home, 'start'))).toBe(true);
  await gone;
  expect(JSON.parse(readFileSync(join(home, 'lock.json'), 'utf8')).pid).toBe(process.pid);
});

test.runIf(process.platform === 'linux')(
  'is not held by a stranger who got the number of its holder',
  async () => {
    const stranger = { pid: process.pid, identity: 'another boot:1', kind: 'start', children: [] };
    writeFileSync(join(home, 'lock.json'), JSON.stringify(stranger));
    expect(liveHolder(home)).toBeUndefined();
    expect('lock' in (await takeLock(home, 'start'))).toBe(true);
  },
);

test('passes on when its file was cut off while the disk was full', async () => {
  writeFileSync(join(home, 'lock.json'), '{"pid":');
  expect('lock' in (await takeLock(home, 'start'))).toBe(true);
});

test('goes to one of many that find it stale at once', async () => {
  const killed = { ...(await endedProcess()), kind: 'start', children: [] };
  writeFileSync(join(home, 'lock.json'), JSON.stringify(killed));
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(home, 'start')));
  expect(taken.filter((each) => 'lock' in each)).toHaveLength(1);
});

test('knows an ended process from a living one', async () => {
  expect(identityOf((await endedProcess()).pid)).toBeUndefined();
  expect(identityOf(process.pid)).toBeDefined();
});
