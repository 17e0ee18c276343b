// Whatever the worker does leaves an entry: each job and each round is listed with its kinds, and the log has words for them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUDIT_KINDS } from '@/server/reads/audit-words';
import { QUEUED_JOBS, ROUNDS } from './job-entries';

const source = readFileSync(new URL('./worker.ts', import.meta.url), 'utf8');
const queued = [...source.matchAll(/boss\.work<[^(]*\(\s*'([a-z-]+)'/g)].flatMap(([, name]) => name ?? []);
// What the worker calls by itself: everything it imports from beside it, but the queue and what runs a queued job.
const own = [...source.matchAll(/^import \{([^}]+)\} from '\.\/([a-z-]+)';/gm)]
  .filter(([, , file]) => file !== 'queue')
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  .filter((name) => !name.startsWith('type '));
const known = new Set(AUDIT_KINDS.map(({ kind }) => kind));

describe('the worker', () => {
  it('takes from the queue what is listed with its entries, and nothing else', () => {
    expect(queued.sort()).toEqual(Object.keys(QUEUED_JOBS).sort());
  });

  it('makes by itself only rounds that are listed with their entries', () => {
    const rounds = own.filter((name) => !/^(run[A-Z]\w*Job|runLogCheck|recordSignInRefusal)$/.test(name));
    expect(rounds.sort()).toEqual(Object.keys(ROUNDS).sort());
  });

  it.each(Object.entries(QUEUED_JOBS))('leaves an entry for the job %s, in words', (_job, kinds) => {
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(known).toContain(kind);
  });

  it.each(Object.entries(ROUNDS))(
    'leaves an entry for the round %s, unless it only queues',
    (round, kinds) => {
      expect(kinds.length > 0).toBe(!round.startsWith('requeue'));
      for (const kind of kinds) expect(known).toContain(kind);
    },
  );
});
