// Whatever is changed in a stored log is found, and where it is: a byte, a row, the order, the end, or the whole tail hashed anew.
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafBytes } from '../leaf';
import { CompactRange } from '../merkle/compact-range';
import { leafHash } from '../merkle/hash';
import { type KnownRoot, type LogRow, LogVerifier } from './log-verifier';

const WORKSPACE = '0190a0c0-0000-7000-8000-000000000001';

function logOf(size: number): LogRow[] {
  return Array.from({ length: size }, (_, seq) => {
    const at = new Date(Date.UTC(2026, 4, 13, 10, 0, seq));
    const leaf = leafBytes({
      format: 1,
      workspace: WORKSPACE,
      entry: `0190a0c0-0000-7000-8000-${String(seq).padStart(12, '0')}`,
      kind: 'draft.accept',
      outcome: 'applied',
      actor: { kind: 'person', id: 'seat-1', role: 'rep' },
      at: at.toISOString(),
      measures: { n: seq },
    });
    const { kind, outcome, actorKind, actorId, opportunityId } = {
      kind: 'draft.accept',
      outcome: 'applied',
      actorKind: 'person',
      actorId: 'seat-1',
      opportunityId: null,
    };
    return { seq, at, leaf, leafHash: leafHash(leaf), kind, outcome, actorKind, actorId, opportunityId };
  });
}

function headOf(rows: readonly LogRow[]) {
  const range = new CompactRange();
  for (const { leaf } of rows) range.push(leafHash(leaf));
  return { size: range.size, root: range.root() };
}
const noted = (rows: readonly LogRow[], size: number): KnownRoot => ({
  ...headOf(rows.slice(0, size)),
  name: `the checkpoint of ${size}`,
});

function check(rows: readonly LogRow[], head: { size: number; root: Uint8Array }, known: KnownRoot[] = []) {
  const verifier = new LogVerifier(WORKSPACE, known);
  for (const row of rows) verifier.push(row);
  verifier.finish(head);
  return verifier.problems;
}

const SIZE = 12;
const LOG = logOf(SIZE);
const HEAD = headOf(LOG);
const seqs = fc.nat({ max: SIZE - 1 });
const xor = fc.integer({ min: 1, max: 255 });

const flipped = (bytes: Uint8Array, at: number, by: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  const place = at % changed.length;
  changed[place] = (changed[place] ?? 0) ^ by;
  return changed;
};

describe('a log that nobody touched', () => {
  it('holds, against its head and every checkpoint of it', () => {
    const known = LOG.map((_, size) => noted(LOG, size + 1));
    expect(check(LOG, HEAD, known)).toEqual([]);
    expect(check([], headOf([]))).toEqual([]);
  });
});

describe('a changed log', () => {
  it('is found at the entry for any single byte of any entry’s text', () => {
    for (const seq of [SIZE - 1])
      for (let at = 0; at < (LOG[seq]?.leaf.length ?? 0); at++) {
        const rows = LOG.map((row) => (row.seq === seq ? { ...row, leaf: flipped(row.leaf, at, 1) } : row));
        expect(check(rows, HEAD)[0]?.seq, `byte ${at} of ${seq}`).toBe(seq);
      }
    fc.assert(
      fc.property(seqs, fc.nat(), xor, (seq, at, by) => {
        const rows = LOG.map((row) => (row.seq === seq ? { ...row, leaf: flipped(row.leaf, at, by) } : row));
        expect(check(rows, HEAD)[0]?.seq).toBe(seq);
      }),
    );
  });

  it('is found at the entry for any byte of a stored hash and for every column beside the text', () => {
    fc.assert(
      fc.property(seqs, fc.nat(), xor, (seq, at, by) => {
        const changes: Partial<LogRow>[] = [
          { leafHash: flipped(LOG[seq]?.leafHash ?? Uint8Array.of(0), at, by) },
          { kind: 'draft.decline' },
          { outcome: 'refused' },
          { actorId: 'seat-2' },
          { actorKind: 'agent' },
          { opportunityId: WORKSPACE },
          { at: new Date(0) },
        ];
        for (const change of changes) {
          const rows = LOG.map((row) => (row.seq === seq ? { ...row, ...change } : row));
          expect(check(rows, HEAD).map((problem) => problem.seq)).toEqual([seq]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is found when entries are swapped, dropped, doubled or cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SIZE - 2 }), (seq) => {
        const swapped = LOG.map((row) =>
          row.seq === seq ? LOG[seq + 1] : row.seq === seq + 1 ? LOG[seq] : row,
        ).filter((row) => row !== undefined);
        const renumbered = swapped.map((row, place) => ({ ...row, seq: place }));
        const dropped = LOG.filter((row) => row.seq !== seq);
        const doubled = [...LOG.slice(0, seq + 1), ...LOG.slice(seq)];
        for (const rows of [swapped, renumbered, dropped, doubled, LOG.slice(0, seq)])
          expect(check(rows, HEAD).length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });

  it('is caught against any earlier checkpoint when its tail was hashed anew, head and all', () => {
    fc.assert(
      fc.property(seqs, fc.integer({ min: 1, max: SIZE }), (seq, size) => {
        const rows = LOG.map((row) => {
          if (row.seq !== seq) return row;
          const members: unknown = JSON.parse(Buffer.from(row.leaf).toString('utf8'));
          const text = canonicalize({ ...Object(members), measures: { n: 999 } }) ?? '';
          const leaf = new TextEncoder().encode(text);
          return { ...row, leaf, leafHash: leafHash(leaf) };
        });
        const problems = check(rows, headOf(rows), [noted(LOG, size)]);
        // Before the checkpoint it is caught; after it nothing lodged speaks of it.
        expect(problems.length > 0).toBe(seq < size);
      }),
    );
  });

  it('is caught when it is shorter than a checkpoint of it', () => {
    const rows = LOG.slice(0, 9);
    expect(check(rows, headOf(rows), [noted(LOG, 11)])[0]?.says).toContain('the end was cut off');
  });

  it('never throws for random bytes in place of an entry', () => {
    fc.assert(
      fc.property(seqs, fc.uint8Array({ maxLength: 60 }), (seq, leaf) => {
        const rows = LOG.map((row) => (row.seq === seq ? { ...row, leaf } : row));
        expect(check(rows, HEAD)[0]?.seq).toBe(seq);
      }),
    );
  });
});

describe('a kept node', () => {
  it('is compared with the entries below it', () => {
    const rows = logOf(256);
    const verifier = new LogVerifier(WORKSPACE);
    for (const row of rows) verifier.push(row);
    verifier.checkNode(8, 0, headOf(rows).root);
    expect(verifier.problems).toEqual([]);
    verifier.checkNode(8, 0, new Uint8Array(32));
    expect(verifier.problems[0]?.says).toContain('between entries 0 and 255');
  });
});
