import { describe, expect, it } from 'vitest';
import { auditAddress, readAuditFilter } from './audit-filter';

const deal = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the filter of the log in the address', () => {
  it('comes back as it was written', () => {
    const filter = {
      kind: 'draft.accept',
      outcome: 'refused',
      deal,
      actor: 'me',
      entry: 12,
      policy: 'owner_decides',
      since: '2026-05-01',
      until: '2026-05-12',
    };
    const query = new URL(auditAddress(filter), 'https://x.example').searchParams;
    expect(readAuditFilter(Object.fromEntries(query))).toEqual(filter);
  });

  it('names agents, workers and commands by kind, or by kind and id', () => {
    for (const actor of ['agent', 'worker:log-keeper', 'command:plumbline'])
      expect(readAuditFilter({ actor })).toEqual({ actor });
    for (const actor of ['worker:', 'robot:x', "worker:'; drop", 'person:x'])
      expect(readAuditFilter({ actor })).toEqual({});
  });

  it('leaves out what is no filter', () => {
    expect(
      readAuditFilter({
        kind: "'; drop",
        outcome: 'unheard of',
        deal: '12',
        actor: 'someone',
        entry: '-1',
        other: 'x',
        policy: 'a b',
        since: '2026-02-31',
        until: 'yesterday',
      }),
    ).toEqual({});
    expect(readAuditFilter({ kind: ['draft.accept', 'draft.edit'] })).toEqual({});
  });

  it('writes nothing where nothing is asked', () => {
    expect(auditAddress({})).toBe('/audit');
    expect(auditAddress({ kind: undefined, outcome: '' })).toBe('/audit');
  });
});
