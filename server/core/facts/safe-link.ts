// Reads a link that a person or a source gives; only plain http and https addresses become a SafeLink.
declare const safeLink: unique symbol;

/** An absolute http or https address without a user name or password: safe to show as a link. */
export type SafeLink = string & { readonly [safeLink]: true };
export type ParsedLink = { ok: true; link: SafeLink } | { ok: false; reason: string };

const MAX_LENGTH = 2048;
// Control characters, line separators, and marks that turn the reading direction and so disguise an address.
const HIDDEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Gives the address as browsers normalise it; refuses with one sentence that says what to do. */
export function parseSafeLink(raw: string): ParsedLink {
  const text = raw.replace(/^ +| +$/g, '');
  if (!text) return refused('The link is empty. Paste the whole address, starting with https://.');
  if (text.length > MAX_LENGTH)
    return refused(`The link is longer than ${MAX_LENGTH} characters. Use a shorter one.`);
  if (HIDDEN.test(text) || /[\uD800-\uDFFF]/u.test(text)) {
    return refused('The link holds hidden characters. Copy it again from the address bar.');
  }
  if (/[\s\\]/.test(text))
    return refused('The link holds spaces or backslashes. Copy it from the address bar.');
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (!scheme) return refused('The link is not a whole address. It has to start with https:// or http://.');
  if (scheme !== 'http' && scheme !== 'https') {
    return refused(
      `Links that start with "${scheme.slice(0, 20)}:" are not allowed. Use https:// or http://.`,
    );
  }
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) {
    return refused('The link is not a whole address. It has to name a site after https://.');
  }
  const url = new URL(text);
  if (url.username || url.password) {
    return refused('The link holds a user name or a password. Remove the part before the @.');
  }
  return { ok: true, link: url.href as SafeLink };
}

function refused(reason: string): ParsedLink {
  return { ok: false, reason };
}
