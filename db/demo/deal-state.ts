// A deal's governed values over time: a list of changes, each with the whole state after it.
import type { DemoCategory } from './stage';

export type DealState = {
  stage: number;
  amount: number | null;
  closesOn: number | null;
  category: DemoCategory;
  nextStep: string;
  ownerId: string;
};

/** What is going to happen, in no order yet. */
export type DealMutation = { at: number; byId: string; set: Partial<DealState> };

export type DealChange = { at: number; byId: string; before: DealState | null; after: DealState };

/** Applies the mutations in order of time, dropping those that change nothing; the last state is the deal's. */
export function applyMutations(
  start: { at: number; byId: string; state: DealState },
  mutations: readonly DealMutation[],
): DealChange[] {
  const changes: DealChange[] = [{ at: start.at, byId: start.byId, before: null, after: start.state }];
  let state = start.state;
  const ordered = mutations.map((mutation, i) => ({ mutation, i }));
  ordered.sort((a, b) => a.mutation.at - b.mutation.at || a.i - b.i);
  for (const { mutation } of ordered) {
    const after = { ...state, ...mutation.set };
    const isSame = (Object.keys(after) as (keyof DealState)[]).every((key) => after[key] === state[key]);
    if (isSame) continue;
    changes.push({ at: Math.max(mutation.at, start.at + 1000), byId: mutation.byId, before: state, after });
    state = after;
  }
  return changes;
}
