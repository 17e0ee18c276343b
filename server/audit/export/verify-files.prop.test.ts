// An export, a proof and a checkpoint hold as written, and with no byte, line, order, key or head changed.
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describe as inWords, verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { signCheckpoint } from '../checkpoint/checkpoint';
import { noteKey, originOf, verifierKey } from '../checkpoint/note-key';
import { leafBytes } from '../leaf';
import { foldRange } from '../merkle/compact-range';
import { leafHash } from '../merkle/hash';
import { inclusionRuns, nodesOf, type Run } from '../merkle/proof-ranges';
import { EXPORT_FILES, EXPORT_FORMAT, PROOF_FORMAT } from './export-format';
import { verifyFile } from './open-export';
import { verifyCheckpointFile, verifyEntryProof, verifyExport } from './verify-files';

const WORKSPACE = '0190a0c0-0000-7000-8000-000000000001';
const SIZE = 13;
const LEAVES = Array.from({ length: SIZE }, (_, seq) =>
  leafBytes({
    format: 1,
    workspace: WORKSPACE,
    entry: `0190a0c0-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    kind: 'draft.accept',
    outcome: 'applied',
    actor: { kind: 'person', id: 'seat-1' },
    at: '2026-05-13T10:00:00.000Z',
  }),
);
const before = process.env.PLUMBLINE_MASTER_KEY;
beforeAll(() => {
  process.env.PLUMBLINE_MASTER_KEY = 'a key for tests only';
});
afterAll(() => {
  if (before === undefined) delete process.env.PLUMBLINE_MASTER_KEY;
  else process.env.PLUMBLINE_MASTER_KEY = before;
});

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
function rootOf(run: Run): Uint8Array {
  const perfect = (level: number, index: number): Uint8Array => {
    const half = (at: number) => perfect(level - 1, at);
    return level === 0
      ? leafHash(LEAVES[index] ?? Uint8Array.of())
      : foldRange([half(index * 2), half(index * 2 + 1)]);
  };
  return foldRange(nodesOf(run).map(({ level, index }) => perfect(level, index)));
}
const ROOT = rootOf({ from: 0, to: SIZE });
const keyLine = (rotation = 1) => {
  const { name, publicKey } = noteKey(WORKSPACE, rotation);
  return verifierKey(name, publicKey);
};
let signed = '';
const note = () => {
  signed ||= signCheckpoint(WORKSPACE, SIZE, ROOT, noteKey(WORKSPACE, 1));
  return signed;
};

function exported(from: number, to: number) {
  const hashes = (run: Run) =>
    nodesOf(run).map(({ level, index }) =>
      hex(rootOf({ from: index * 2 ** level, to: (index + 1) * 2 ** level })),
    );
  return {
    manifest: {
      format: EXPORT_FORMAT,
      version: 1,
      origin: originOf(WORKSPACE),
      from,
      to,
      size: SIZE,
      root: hex(ROOT),
      erasedValues: 0,
    },
    proof: { before: hashes({ from: 0, to: from }), behind: hashes({ from: to + 1, to: SIZE }) },
    checkpoint: note(),
    keys: [keyLine()],
    entries: LEAVES.slice(from, to + 1),
  };
}
const proofOf = (seq: number) => ({
  format: PROOF_FORMAT,
  version: 1,
  origin: originOf(WORKSPACE),
  seq,
  size: SIZE,
  leaf: Buffer.from(LEAVES[seq] ?? []).toString(),
  leafHash: hex(leafHash(LEAVES[seq] ?? Uint8Array.of())),
  proof: inclusionRuns(seq, SIZE).map((run) => hex(rootOf(run))),
  root: hex(ROOT),
  checkpoint: note(),
  keys: [keyLine()],
});
const ranges = fc
  .tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE - 1 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('an export', () => {
  it('holds for every range of the log', async () => {
    for (let from = 0; from < SIZE; from++)
      for (let to = from; to < SIZE; to++)
        expect(await verifyExport(exported(from, to), []), `${from} to ${to}`).toMatchObject({ valid: true });
  });

  it('does not hold with a byte of an entry changed, or one left out, doubled or swapped', async () => {
    await fc.assert(
      fc.asyncProperty(
        ranges,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async ({ from, to }, n, at, by) => {
          const whole = exported(from, to);
          const place = n % whole.entries.length;
          const flipped = whole.entries.map((line, i) => {
            if (i !== place) return line;
            const changed = Uint8Array.from(line);
            changed[at % line.length] = (changed[at % line.length] ?? 0) ^ by;
            return changed;
          });
          const [first, ...rest] = whole.entries;
          const doubled = first ? [first, ...whole.entries] : [];
          const lists = [flipped, rest, doubled, ...(rest.length > 0 && first ? [[...rest, first]] : [])];
          for (const entries of lists)
            expect(await verifyExport({ ...whole, entries }, [])).toMatchObject({ valid: false });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('does not hold with another place, size, root, hash, key or head', async () => {
    const whole = exported(5, 9);
    const changes: Partial<typeof whole>[] = [
      { manifest: { ...whole.manifest, from: 4 } },
      { manifest: { ...whole.manifest, to: 10 } },
      { manifest: { ...whole.manifest, size: SIZE + 1 } },
      { manifest: { ...whole.manifest, root: hex(leafHash(Uint8Array.of())) } },
      { manifest: { ...whole.manifest, origin: originOf('other') } },
      { proof: { ...whole.proof, before: whole.proof.before.slice(1) } },
      { proof: { ...whole.proof, behind: [...whole.proof.behind].reverse() } },
      { checkpoint: whole.checkpoint.replace('\n13\n', '\n14\n') },
      { keys: [keyLine(2)] },
      { keys: ['garbage'] },
    ];
    for (const change of changes)
      expect(await verifyExport({ ...whole, ...change }, []), JSON.stringify(change)).toMatchObject({
        valid: false,
      });
    const noted = { note: 'audited' };
    for (const change of [
      { manifest: { ...whole.manifest, ...noted } },
      { proof: { ...whole.proof, ...noted } },
    ])
      expect(await verifyExport({ ...whole, ...change }, [])).toMatchObject({
        valid: false,
        reason: expect.stringContaining('"note"'),
      });
    expect(await verifyExport(whole, [keyLine(2)])).toMatchObject({ valid: false });
    expect(await verifyExport(whole, [keyLine()])).toMatchObject({ valid: true, isKeyPinned: true });
  });
});

describe('a proof of one entry', () => {
  it('holds for every entry, and not with any part changed', () => {
    for (let seq = 0; seq < SIZE; seq++)
      expect(verifyEntryProof(proofOf(seq), [])).toMatchObject({ valid: true });
    const whole = proofOf(7);
    const changes = [
      { seq: 8 },
      { size: SIZE - 1 },
      { leaf: whole.leaf.replace('accept', 'decline') },
      { leafHash: proofOf(8).leafHash, leaf: null },
      { proof: whole.proof.slice(1) },
      { proof: [...whole.proof, whole.leafHash] },
      { root: whole.leafHash },
      { keys: [keyLine(2)] },
    ];
    for (const change of changes)
      expect(verifyEntryProof({ ...whole, ...change }, []), JSON.stringify(change)).toMatchObject({
        valid: false,
      });
    expect(verifyEntryProof({ ...whole, note: 'audited' }, [])).toMatchObject({
      valid: false,
      reason: expect.stringContaining('"note"'),
    });
    expect(verifyEntryProof({ ...whole, leaf: null }, [])).toMatchObject({ valid: true });
  });

  it('never throws and never holds for anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(verifyEntryProof(value, [])).toMatchObject({ valid: false });
      }),
    );
  });
});

describe('a file', () => {
  const path = join(tmpdir(), `plumbline-verify-${process.pid}`);
  afterAll(() => rm(path, { force: true }));
  const check = async (content: Uint8Array | string, pinned: string[] = []) => {
    await writeFile(path, content);
    return verifyFile(path, pinned);
  };
  const archive = (change: Record<string, string> = {}) => {
    const { manifest, proof, checkpoint, keys, entries } = exported(3, 12);
    const texts: Record<string, string> = {
      [EXPORT_FILES.manifest]: JSON.stringify(manifest),
      [EXPORT_FILES.proof]: JSON.stringify(proof),
      [EXPORT_FILES.checkpoint]: checkpoint,
      [EXPORT_FILES.keys]: `${keys.join('\n')}\n`,
      [EXPORT_FILES.entries]: entries.map((line) => `${Buffer.from(line).toString()}\n`).join(''),
      ...change,
    };
    return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
  };

  it('is known by its first bytes: an archive, a proof or a checkpoint', async () => {
    expect(await check(archive())).toMatchObject({ valid: true });
    expect(await check(JSON.stringify(proofOf(4)))).toMatchObject({ valid: true });
    expect(await check(note(), [keyLine()])).toMatchObject({ valid: true, size: String(SIZE) });
    expect(await check(note())).toMatchObject({ valid: false });
    expect(verifyCheckpointFile({ note: note(), keys: [], pinned: [keyLine(2)] })).toMatchObject({
      valid: false,
    });
  });

  it('is told to be a snapshot’s where it is one, with the command that checks it', async () => {
    const bundle = zipSync({ 'manifest.json': strToU8('{}'), 'lines.ndjson': strToU8('') });
    for (const content of [bundle, JSON.stringify({ format: 1, kind: 'plumbline line proof' })])
      expect(await check(content)).toMatchObject({
        valid: false,
        isOther: true,
        reason: expect.stringContaining('plumbline verify FILE'),
      });
  });

  it('is told to be the log’s by the check of snapshots, which says nothing of its bytes', () => {
    for (const content of [archive(), JSON.stringify(proofOf(4), null, 2), note()]) {
      const checked = verifyBytes(typeof content === 'string' ? strToU8(content) : content);
      expect(checked).toMatchObject({ ok: false, isOther: true });
      expect(inWords(checked)).toEqual([
        expect.stringMatching(/^NOT CHECKED\. .*plumbline audit verify FILE/),
      ]);
    }
    expect(inWords(verifyBytes(strToU8('%PDF-1.7')))[0]).toMatch(/^NOT CHECKED\. The file is a PDF report/);
    expect(inWords(verifyBytes(strToU8('PK, and nothing')))[0]).toMatch(/^NOT VALID\. /);
  });

  it('does not hold with another file in it or one taken from it', async () => {
    expect(await check(archive({ 'other.txt': 'x' }))).toMatchObject({ valid: false });
    expect(await check(archive({ [EXPORT_FILES.proof]: '{' }))).toMatchObject({ valid: false });
    expect(await check(archive({ [EXPORT_FILES.entries]: '' }))).toMatchObject({ valid: false });
  });

  it('is never a crash, whatever its bytes', async () => {
    const whole = archive();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isZip) => {
        expect(await check(isZip ? Buffer.concat([Buffer.from('PK'), bytes]) : bytes)).toMatchObject({
          valid: false,
        });
      }),
      { numRuns: 30 },
    );
    for (let cut = 0; cut < whole.length; cut += 211)
      expect(await check(whole.subarray(0, cut))).toMatchObject({ valid: false });
  });
});
