// Reads a raw block of mail headers into lower-case names; it is read in memory and never kept.
export type MailHeaders = Readonly<Record<string, string>>;

const MAX_LENGTH = 65_536;

/** Unfolds continued lines; of a header that repeats, the values are joined by a comma. */
export function parseMailHeaders(raw: string | null | undefined): MailHeaders {
  const found = new Map<string, string>();
  let name = '';
  for (const line of (raw ?? '').slice(0, MAX_LENGTH).split(/\r?\n/)) {
    if (name && /^[ \t]/.test(line)) {
      found.set(name, `${found.get(name) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : '';
    if (!name || !/^[\w-]+$/.test(name)) continue;
    const value = line.slice(colon + 1).trim();
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(found);
}
