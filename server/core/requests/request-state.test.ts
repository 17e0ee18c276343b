// A request waits through its last day, and says why it takes no answer any more.
import { expect, it } from 'vitest';
import { REQUEST_STATES, requestState, whyClosed } from './request-state';

it('runs out after its last day, and only where nobody answered', () => {
  const on = (state: (typeof REQUEST_STATES)[number], today: string) =>
    requestState({ state, expiresOn: '2026-05-13' }, today);
  expect(on('open', '2026-05-13')).toBe('open');
  expect(on('open', '2026-05-14')).toBe('expired');
  for (const state of REQUEST_STATES.filter((each) => each !== 'open'))
    expect(on(state, '2026-06-01')).toBe(state);
});

it('says of every state but open why it takes no answer', () => {
  expect(whyClosed('open')).toBeNull();
  for (const state of ['done', 'declined', 'withdrawn', 'expired'] as const)
    expect(whyClosed(state)).toMatch(/^[A-Z].*\.$/);
});
