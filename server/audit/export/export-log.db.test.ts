// An export of the stored log verifies by itself, and is the same bytes later, when the log has grown.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { appendEntry } from '../append-entry';
import { signCheckpoint } from '../checkpoint/checkpoint';
import { noteKey } from '../checkpoint/note-key';
import { makeCheckpoint } from '../make-checkpoint';
import { leafHash } from '../merkle/hash';
import { fillLog } from '../testing/fill-log';
import { exportLog } from './export-log';
import { makeEntryProof } from './make-entry-proof';
import { verifyFile } from './open-export';
import { verifyEntryProof } from './verify-files';

const SIZE = 600;
const file = join(tmpdir(), `plumbline-export-${process.pid}.zip`);
let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
  await fillLog(world.owner, world.workspaceId, SIZE);
});
afterAll(async () => {
  await rm(file, { force: true });
  await world.close();
});

async function bytesOf(from: number, to: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of exportLog(world.workspaceId, { from, to, size: SIZE, rotation: 1 }))
    parts.push(part);
  return Buffer.concat(parts);
}

it('verifies for any range, and is the same bytes when the log has grown', async () => {
  const ranges = [
    [0, SIZE - 1],
    [255, 257],
    [SIZE - 1, SIZE - 1],
    [17, 300],
  ] as const;
  for (const [from, to] of ranges) {
    const before = await bytesOf(from, to);
    await withWorkspace(world.workspaceId, (tx) =>
      appendEntry(tx, {
        moveId: null,
        workspace: world.workspaceId,
        entry: uuidv7(),
        kind: 'evaluation.run',
        outcome: 'recorded',
        actor: { kind: 'worker', id: 'test' },
        at: new Date().toISOString(),
      }),
    );
    expect(Buffer.compare(await bytesOf(from, to), before)).toBe(0);
    await writeFile(file, before);
    expect(await verifyFile(file, []), `${from} to ${to}`).toMatchObject({ valid: true, size: String(SIZE) });
  }
});

it('is compared with the checkpoints that somebody kept, as far as its entries reach', async () => {
  const { workspaceId } = world;
  const noteOf = (size: number) => withWorkspace(workspaceId, (tx) => makeCheckpoint(tx, workspaceId, size));
  await writeFile(file, await bytesOf(17, 300));
  const checked = (note: string) => verifyFile(file, [], [{ name: 'kept.txt', note }]);
  for (const size of [17, 18, 256, 301]) {
    const { note, root } = await noteOf(size);
    expect(await checked(note), String(size)).toMatchObject({ valid: true });
    // As it would be signed for a log whose beginning was another.
    const other = signCheckpoint(workspaceId, size, leafHash(root), noteKey(workspaceId, 1));
    const verdict = await checked(other);
    expect(verdict).toMatchObject({ reason: expect.stringContaining('did not grow out of') });
    expect(verdict).not.toHaveProperty('isOther');
  }
  // Of entries that are not in the file nothing is said, and not that they are wrong.
  for (const size of [16, 302])
    expect(await checked((await noteOf(size)).note)).toMatchObject({
      valid: false,
      isOther: true,
      reason: expect.stringContaining(`one that holds entry ${size}`),
    });
  const longer = signCheckpoint(workspaceId, SIZE + 1, leafHash(Buffer.of(1)), noteKey(workspaceId, 1));
  expect(await checked(longer)).toMatchObject({ reason: expect.stringContaining('its end was cut off') });
  expect(await checked('no checkpoint')).toMatchObject({ valid: false });
});

it('does not verify with a byte changed anywhere that is read', async () => {
  await writeFile(file, await bytesOf(17, 40));
  const whole = await readFile(file);
  let judged = 0;
  for (let at = 0; at < whole.length; at += 61) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    await writeFile(file, changed);
    const verdict = await verifyFile(file, []);
    // What an archive says beside its files, such as their times, is no part of what is proved.
    if (!verdict.valid) judged++;
  }
  expect(judged).toBeGreaterThan(whole.length / 61 / 2);
});

it('proves one entry with its text, or without it for those who may not know who it names', async () => {
  await withWorkspace(world.workspaceId, async (tx) => {
    for (const withText of [true, false]) {
      const proof = await makeEntryProof(tx, world.workspaceId, 300, withText);
      expect(proof.leaf === null).toBe(!withText);
      expect(verifyEntryProof(JSON.parse(JSON.stringify(proof)), [])).toMatchObject({ valid: true });
    }
    await expect(makeEntryProof(tx, world.workspaceId, 99_999, true)).rejects.toThrow(RangeError);
  });
});
