// The shortcuts in force on this page and the one listener that runs them. It refuses keys pressed while somebody types.
'use client';

export type Shortcut = {
  /** Keys pressed one after another, as `KeyboardEvent.key` names them; 'mod+k' means Ctrl or Command with K. */
  keys: readonly string[];
  label: string;
  /** The heading under which `?` lists it. */
  group: string;
  run: () => void;
};

const SEQUENCE_MS = 1_200;
const OFF_KEY = 'plumbline-single-keys-off';

let groups: readonly (readonly Shortcut[])[] = [];
let listed: readonly Shortcut[] = [];
let pending: string[] = [];
let pendingSince = 0;
const watchers = new Set<() => void>();

/** Single keys can be turned off by whom they disturb (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return window.localStorage.getItem(OFF_KEY) === null;
}

export function setSingleKeysOn(isOn: boolean): void {
  if (isOn) window.localStorage.removeItem(OFF_KEY);
  else window.localStorage.setItem(OFF_KEY, '1');
}

/** Everything in force now, for the `?` list and the palette. The array is the same until something changes. */
export function listShortcuts(): readonly Shortcut[] {
  return listed;
}

export function watchShortcuts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function publish(next: readonly (readonly Shortcut[])[]): void {
  groups = next;
  listed = groups.flat();
  for (const watcher of watchers) watcher();
}

/** Puts shortcuts in force until the returned function is called. Later ones win over earlier ones with the same keys. */
export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  if (groups.length === 0) document.addEventListener('keydown', onKeyDown);
  publish([...groups, shortcuts]);
  return () => {
    publish(groups.filter((group) => group !== shortcuts));
    if (groups.length === 0) document.removeEventListener('keydown', onKeyDown);
  };
}

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';
const OWN_KEYS = '[role=dialog]:not([data-shortcuts=pass]), [role=menu], [role=listbox]';

function isTakenByTarget(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TYPING}, ${OWN_KEYS}`) !== null;
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return;
  const name = nameOf(event);
  const withModifier = name.startsWith('mod+');
  if (!withModifier && (isTakenByTarget(event.target) || !areSingleKeysOn())) return;

  const isFresh = event.timeStamp - pendingSince < SEQUENCE_MS;
  const typed = isFresh ? [...pending, name] : [name];
  const found = listed.findLast((one) => one.keys.join(' ') === typed.join(' '));
  const continues = listed.some(
    (one) => one.keys.length > typed.length && typed.every((key, at) => one.keys[at] === key),
  );
  pending = found || !continues ? [] : typed;
  pendingSince = event.timeStamp;
  if (!found) return;
  event.preventDefault();
  found.run();
}
