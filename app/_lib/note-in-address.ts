// Keeps in the address where a reader stands, without the router hearing of it: an address written by the router's way
// calls off a page that is on its way.
'use client';

/** Replaces one parameter of the address. A reload and the way back read it; parts of the page that stand do not. */
export function noteInAddress(name: string, value: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set(name, value);
  // The router's own state goes along, so that it takes the entry for one of its own.
  window.history.replaceState(window.history.state, '', address);
}
