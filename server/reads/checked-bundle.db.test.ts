// A bundle that somebody brings: whose key signed it is told apart from whether it holds, and what it says of itself cannot end the answer.
import canonicalize from 'canonicalize';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { proveLine } from '@/server/snapshots/prove-line';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { checkedBundle } from './checked-bundle';

let world: FreezeWorld;
let bundle: Buffer;
let proof: string;
beforeAll(async () => {
  world = await makeFreezeWorld();
  const id = await world.ask();
  await world.freeze(id);
  bundle = await world.bundle(id);
  proof = (await withWorkspace(world.workspaceId, (tx) => proveLine(tx, id, world.dealIds[4] ?? ''))) ?? '';
});
afterAll(() => world.close());

const checkedIn = (workspaceId: string, bytes: Uint8Array) =>
  withWorkspace(workspaceId, (tx) => checkedBundle(tx, workspaceId, bytes));

it('is valid where our own key signed it, and foreign in every other workspace', async () => {
  for (const bytes of [bundle, Buffer.from(proof)]) {
    expect(await checkedIn(world.workspaceId, bytes)).toMatchObject({ verdict: 'valid' });
    const elsewhere = await checkedIn(uuidv7(), bytes);
    expect(elsewhere.verdict).toBe('foreign');
    expect(elsewhere.lines[0]).toMatch(/anybody can make such a file/);
    expect(elsewhere.lines.filter((line) => /^valid/i.test(line))).toEqual([]);
    expect(elsewhere.lines[1]).toMatch(/^It says: /);
  }
});

it('is refused in a sentence where its manifest lacks what people are told', async () => {
  const { manifest, ...line } = JSON.parse(proof);
  const { totals, ...rest } = JSON.parse(manifest);
  for (const changed of [
    { ...rest, totals: { ...totals, cells: undefined } },
    { ...rest, totals: { ...totals, cells: [null] } },
    { ...rest, totals, workspace: 'Acme' },
    { ...rest, totals, period: null },
  ]) {
    const text = `${canonicalize({ ...line, manifest: `${canonicalize(changed)}\n` })}\n`;
    expect(await checkedIn(world.workspaceId, Buffer.from(text))).toMatchObject({
      verdict: 'invalid',
      lines: [expect.stringMatching(/^manifest\.json has no workspace, no period/)],
    });
  }
});
