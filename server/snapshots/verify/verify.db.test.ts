// The verifier says "valid" of what was frozen and of nothing else, names the first thing that is wrong, and never crashes.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { snapshotLine } from '@/db/schema/snapshot';
import { startZip } from '../fixed-zip';
import { proveLine } from '../prove-line';
import { type FreezeWorld, makeFreezeWorld } from '../testing/freeze-world';
import { describe as inWords, SHAPES, verifyBytes, verifyFiles } from './verify.mjs';

let world: FreezeWorld;
let zip: Buffer;
let other: Buffer;
let proof: string;
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  world = await makeFreezeWorld();
  const [id, later] = [await world.ask(), await world.ask({ basis: 'accepted' })];
  await world.freeze(id);
  await world.freeze(later);
  zip = await world.bundle(id);
  other = await world.bundle(later);
  proof = (await withWorkspace(world.workspaceId, (tx) => proveLine(tx, id, world.dealIds[4] ?? ''))) ?? '';
  files = new Map(Object.entries(unzipSync(zip)));
});
afterAll(() => world.close());

const text = (name: string) => Buffer.from(files.get(name) ?? []).toString('utf8');
const withFile = (name: string, content: string) => new Map(files).set(name, Buffer.from(content, 'utf8'));
const sha = (content: string) => createHash('sha256').update(content, 'utf8').digest('hex');
const refuses = (changed: ReadonlyMap<string, Uint8Array>, where: RegExp, what: RegExp) => {
  const result = verifyFiles(changed);
  expect(result).toMatchObject({ ok: false });
  expect(result.where).toMatch(where);
  expect(result.what).toMatch(what);
  expect(inWords(result)[0]).toMatch(/^NOT VALID\. /);
};
/** The lines changed and every digest above them made anew, as somebody with the files and without the log could. */
function rehashed(lines: string): Map<string, Uint8Array> {
  const manifest = JSON.parse(text('manifest.json'));
  manifest.files['lines.ndjson'] = {
    ...manifest.files['lines.ndjson'],
    bytes: lines.length,
    sha256: sha(lines),
  };
  return withFile('manifest.json', `${canonicalize(manifest)}\n`).set('lines.ndjson', Buffer.from(lines));
}

describe('what was frozen', () => {
  it('is valid as a zip, as a folder and as one line', () => {
    expect(verifyBytes(zip)).toMatchObject({ ok: true, kind: 'bundle' });
    expect(verifyFiles(files)).toMatchObject({ ok: true });
    expect(verifyBytes(Buffer.from(proof))).toMatchObject({ ok: true, kind: 'line' });
    expect(inWords(verifyBytes(zip))[0]).toMatch(/^VALID\. /);
  });

  it('holds no line but of the shapes that are read quickly', () => {
    for (const [name, shape] of Object.entries(SHAPES)) {
      const lines = text(name).split('\n').slice(0, -1);
      expect(
        lines.filter((line) => /^[ -~]*$/.test(line) && !shape.test(line)),
        name,
      ).toEqual([]);
      expect(lines.length > 0 || name === 'flags.ndjson', name).toBe(true);
    }
  });

  it('keeps every text as it is, in the columns as in the bytes', async () => {
    const texts = [
      'a "b" \\ {c,d}',
      'NULL',
      '',
      '\\x41',
      "tab\t, line\n, \u0001 'q'",
      'Zoë 😀\u2028',
      '\\ud800',
    ];
    const deal = (n: number) => eq(opportunity.id, world.dealIds[n] ?? '');
    for (const [n, text] of texts.entries())
      await world.owner.update(opportunity).set({ name: text, segment: text }).where(deal(n));
    const id = await world.ask();
    await world.freeze(id);
    expect(verifyBytes(await world.bundle(id))).toMatchObject({ ok: true });
    const rows = await world.owner.select().from(snapshotLine).where(eq(snapshotLine.snapshotId, id));
    for (const { leaf, segment, teamPath, ownerSeatId: owner, openFlags, amount } of rows)
      expect(JSON.parse(`${Buffer.from(leaf)}`)).toMatchObject({
        segment,
        teamPath,
        owner,
        openFlags,
        amount,
      });
    const frozen = new Map(rows.map((row) => [row.opportunityId, row.segment]));
    expect(texts.map((_, n) => frozen.get(world.dealIds[n] ?? ''))).toEqual(texts);
  });

  it('is refused under another key than the one somebody trusts', () => {
    const key = JSON.parse(text('proof.json')).key;
    expect(verifyBytes(zip, { key })).toMatchObject({ ok: true });
    expect(verifyBytes(zip, { key: `${key.slice(0, -4)}AAA=` })).toMatchObject({
      ok: false,
      where: 'proof.json',
    });
    expect(verifyBytes(zip, { key: 'foo' })).toMatchObject({ ok: false, where: 'the key you gave' });
  });

  it('names the deal of one line as the file does', () => {
    const [deal] = JSON.parse(proof).labels.filter(({ kind }: { kind: string }) => kind === 'deal');
    expect(inWords(verifyBytes(Buffer.from(proof)))[1]).toContain(`Deal ${JSON.stringify(deal.value)}, `);
  });
});

describe('a corruption', () => {
  it('of two rows swapped is found', () => {
    const [first = '', second = '', ...rest] = text('lines.ndjson').split('\n');
    const swapped = [second, first, ...rest].join('\n');
    refuses(withFile('lines.ndjson', swapped), /^lines\.ndjson$/, /not the file/);
    refuses(rehashed(swapped), /^lines\.ndjson, line 2$/, /out of order/);
  });

  it('of an edited amount is found, digests made anew or not', () => {
    const edited = text('lines.ndjson').replace('"amount":"10001.25"', '"amount":"90001.25"');
    expect(edited).not.toBe(text('lines.ndjson'));
    refuses(withFile('lines.ndjson', edited), /^lines\.ndjson$/, /not the file/);
    refuses(rehashed(edited), /^lines\.ndjson$/, /Merkle root/);
  });

  it('of a dropped tail is found', () => {
    const lines = text('lines.ndjson').split('\n').slice(0, -2);
    refuses(withFile('lines.ndjson', `${lines.join('\n')}\n`), /^lines\.ndjson$/, /bytes/);
    refuses(rehashed(`${lines.join('\n')}\n`), /^lines\.ndjson$/, /Merkle root/);
  });

  it('of a tail hashed anew, root and totals with it, is found against the log', () => {
    const manifest = JSON.parse(text('manifest.json'));
    const changed = { ...manifest, knownAt: '2026-05-13T11:00:00.000Z' };
    refuses(withFile('manifest.json', `${canonicalize(changed)}\n`), /^manifest\.json$/, /log sealed/);
  });

  it('of a root of another snapshot is found', () => {
    const foreign = new Map(Object.entries(unzipSync(other)));
    refuses(new Map(files).set('manifest.json', foreign.get('manifest.json') ?? new Uint8Array()), /./, /./);
    refuses(new Map(files).set('proof.json', foreign.get('proof.json') ?? new Uint8Array()), /./, /./);
    refuses(
      new Map(files).set('checkpoint.txt', foreign.get('checkpoint.txt') ?? new Uint8Array()),
      /proof/,
      /size/,
    );
  });

  it('of a proof cut short or lengthened is found', () => {
    const held = JSON.parse(text('proof.json'));
    const withPath = (path: string[]) =>
      withFile('proof.json', `${canonicalize({ ...held, entries: [{ ...held.entries[0], path }] })}\n`);
    refuses(withPath(held.entries[0].path.slice(1)), /proof/, /proof|log/);
    refuses(withPath([...held.entries[0].path, 'ab'.repeat(32)]), /proof/, /long|log/);
    refuses(withFile('proof.json', text('proof.json').slice(0, -5)), /proof/, /cut off|JSON/);
  });

  it('of a name or a value beside what was proved is found, and named', () => {
    const held = JSON.parse(text('proof.json'));
    const [entry] = held.entries;
    const withProof = (changed: object) => withFile('proof.json', `${canonicalize(changed)}\n`);
    refuses(withProof({ ...held, note: 'audited' }), /^proof\.json$/, /holds "note"/);
    refuses(withProof({ ...held, format: 2 }), /^proof\.json$/, /says format 2/);
    refuses(withProof({ ...held, key: [held.key] }), /^proof\.json$/, /key is malformed/);
    refuses(withProof({ ...held, entries: [{ ...entry, by: 'x' }] }), /entry 0$/, /holds "by"/);
    refuses(withProof({ ...held, entries: [{ ...entry, leaf: [entry.leaf] }] }), /entry 0$/, /malformed/);
    refuses(withProof({ ...held, entries: [entry, 'reviewed'] }), /^proof\.json$/, /2 entries .* has 1$/);
    const manifest = JSON.parse(text('manifest.json'));
    refuses(
      withFile('manifest.json', `${canonicalize({ ...manifest, reviewed: true })}\n`),
      /^manifest\.json$/,
      /log sealed/,
    );
    const line = JSON.parse(proof);
    const [label] = line.labels;
    for (const [changed, what] of [
      [{ ...line, note: 'audited' }, /holds "note"/],
      [{ ...line, labels: [{ ...label, title: 'x' }] }, /holds "title"/],
      [{ ...line, labels: [{ ...label, id: manifest.snapshot }] }, /line names/],
      [{ ...line, labels: [{ ...label, salt: `${label.salt}zz` }] }, /digest/],
      [{ ...line, line: [line.line] }, /no text of its line/],
    ] as const)
      expect(verifyBytes(Buffer.from(`${canonicalize(changed)}\n`))).toMatchObject({
        ok: false,
        what: expect.stringMatching(what),
      });
  });

  it('of a signature of somebody else is found', () => {
    const lines = text('checkpoint.txt').split('\n');
    const signature = Buffer.from((lines.at(-2) ?? '').split(' ').at(-1) ?? '', 'base64');
    signature[20] = (signature[20] ?? 0) ^ 1;
    const forged = text('checkpoint.txt').replace(/\S+\n$/, `${signature.toString('base64')}\n`);
    refuses(withFile('checkpoint.txt', forged), /checkpoint/, /signature/);
  });

  it('of a file more, a file less or another archive is found', () => {
    refuses(withFile('more.txt', 'x'), /^more\.txt$/, /not named/);
    const less = new Map(files);
    less.delete('flags.ndjson');
    refuses(less, /^flags\.ndjson$/, /missing/);
    const parts: Uint8Array[] = [];
    const packed = startZip((bytes) => parts.push(bytes));
    for (const [name, bytes] of [...files, ['more.txt', Buffer.from('x')] as const]) {
      const entry = packed.entry(name);
      entry.write(bytes);
      entry.end();
    }
    packed.end();
    expect(verifyBytes(Buffer.concat(parts))).toMatchObject({ ok: false, where: 'more.txt' });
  });

  it('of any one byte of any file is found', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files.keys()),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        (name, place, by) => {
          const bytes = Buffer.from(files.get(name) ?? []);
          if (bytes.length === 0) return;
          const at = Math.floor(place * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ by;
          expect(verifyFiles(new Map(files).set(name, bytes)).ok, `${name}, byte ${at}`).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of any one byte of the archive or of a line’s proof is found', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        (isZip, place, by) => {
          const bytes = Buffer.from(isZip ? zip : Buffer.from(proof));
          const at = Math.floor(place * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ by;
          expect(verifyBytes(bytes).ok, `${isZip ? 'zip' : 'proof'}, byte ${at}`).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of any part is told alike by one thread and by two, wherever it lies', () => {
    const wrong = text('evidence.ndjson').replace('"blocking":', '"blocking" :');
    const manifest = JSON.parse(text('manifest.json'));
    const evidence = { ...manifest.files['evidence.ndjson'], bytes: wrong.length, sha256: sha(wrong) };
    const files = { ...manifest.files, 'evidence.ndjson': evidence };
    const badlyWritten = withFile('evidence.ndjson', wrong).set(
      'manifest.json',
      Buffer.from(`${canonicalize({ ...manifest, files })}\n`),
    );
    const twoThreads = { threadFrom: 0 };
    expect(verifyBytes(zip, twoThreads)).toEqual(verifyBytes(zip));
    expect(verifyFiles(badlyWritten, twoThreads)).toMatchObject({
      where: 'evidence.ndjson, line 1',
      what: 'is not in canonical form (RFC 8785)',
    });
    expect(verifyFiles(badlyWritten)).toEqual(verifyFiles(badlyWritten, twoThreads));
    const names = Buffer.from(text('labels.ndjson').replace('"value":"', '"value":"x'));
    expect(verifyFiles(new Map(badlyWritten).set('labels.ndjson', names), twoThreads)).toMatchObject({
      where: 'labels.ndjson',
    });
    for (let part = 1; part < 6; part++) {
      const bytes = Buffer.from(zip);
      const at = Math.floor((zip.length * part) / 6);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(verifyBytes(bytes, twoThreads), `byte ${at}`).toEqual(verifyBytes(bytes));
    }
  });

  it('of bytes cut off anywhere, or of no snapshot at all, is no crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 2_000 }),
          fc.integer({ min: 0, max: zip.length - 1 }).map((length) => zip.subarray(0, length)),
          fc.json().map((json) => Buffer.from(json)),
          fc.json().map((json) => Buffer.from(`{"format":1,"kind":"plumbline line proof","line":${json}}\n`)),
        ),
        (bytes) => {
          expect(verifyBytes(bytes)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 200 },
    );
    expect(verifyFiles(new Map())).toMatchObject({ ok: false, where: 'manifest.json' });
  });
});
