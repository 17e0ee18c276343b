// Where a request stands: open until somebody answers, its asker withdraws it, or its last day is past.
export const REQUEST_STATES = ['open', 'done', 'declined', 'withdrawn'] as const;
export type StoredState = (typeof REQUEST_STATES)[number];
export type RequestState = StoredState | 'expired';

/** @param request `expiresOn`, 'YYYY-MM-DD', is the last day that it waits */
export function requestState(
  request: { state: StoredState; expiresOn: string },
  today: string,
): RequestState {
  return request.state === 'open' && today > request.expiresOn ? 'expired' : request.state;
}

const WHY_CLOSED: Record<Exclude<RequestState, 'open'>, string> = {
  done: 'It was done already.',
  declined: 'Somebody declined it before you.',
  withdrawn: 'Whoever asked took it back.',
  expired: 'It ran out: whoever still needs it asks again.',
};

/** Why it takes no answer any more; null while it is open. */
export function whyClosed(state: RequestState): string | null {
  return state === 'open' ? null : WHY_CLOSED[state];
}
