// The matrix says what the policies say: no row of the tables contradicts it, and its conditions are in plain words.
import { describe, expect, it } from 'vitest';
import { deriveMatrix, type MatrixColumn } from './derive-matrix';
import { loadShipped } from './load-shipped';
import { shippedRows } from './shipped-rows';

const rows = deriveMatrix(loadShipped().set);
const cell = (action: string, column: MatrixColumn) => {
  const found = rows.find((row) => row.action === action)?.cells[column];
  if (!found) throw new Error(`${action} has no cell for ${column}`);
  return found;
};

describe('the matrix', () => {
  it('agrees with every row of the tables', () => {
    const wrong = shippedRows().filter(({ action, actor, expect: expected }) => {
      const { may } = cell(action, actor.kind === 'person' ? actor.role : actor.kind);
      return may === (expected === 'allow' ? 'never' : 'always');
    });
    expect(wrong).toEqual([]);
  });

  it('says in words when a rep may change a promise', () => {
    expect(cell('commitment.change', 'rep')).toEqual({
      may: 'sometimes',
      permits: [{ policyId: 'owner_decides', when: 'they own the deal, or they are on its deal team' }],
      forbids: [
        {
          policyId: 'push_needs_reason_code',
          when: 'the close date moves later, and no reason code is given',
        },
        {
          policyId: 'commit_needs_evidence',
          when: 'the deal enters commit, and blocking items still have gaps',
        },
        expect.objectContaining({ policyId: 'stage_needs_its_fields' }),
        expect.objectContaining({ policyId: 'stage_needs_its_evidence' }),
      ],
    });
  });

  it('says never where a promise forbids it, whatever else holds, and always where nothing stands against it', () => {
    expect(cell('commitment.change', 'finance').may).toBe('never');
    expect(cell('policy.activate', 'agent').may).toBe('never');
    expect(cell('workspace.configure', 'revops_admin')).toMatchObject({ may: 'always', forbids: [] });
    expect(cell('workspace.configure', 'rep').may).toBe('never');
    expect(cell('workspace.advance_clock', 'command')).toMatchObject({
      may: 'sometimes',
      forbids: [{ policyId: 'clock_only_where_simulated', when: 'the workspace runs on the real clock' }],
    });
  });

  it('finds words for every condition', () => {
    const said = rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ permits, forbids }) => [...permits, ...forbids]),
    );
    expect(said.filter(({ when }) => when?.includes('only its Cedar text'))).toEqual([]);
  });
});
