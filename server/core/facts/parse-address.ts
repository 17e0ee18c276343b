// Reads one mail address as sources spell it; compares without case, display name or plus-tag, and refuses the rest.
export type ParsedAddress = {
  /** Lower case, without the plus-tag: two spellings of one mailbox are equal. */
  address: string;
  domain: string;
};

const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Takes `a@b.com`, `Ann <a@b.com>` or `mailto:a@b.com`; null when it is not one usable address. */
export function parseAddress(raw: string | null | undefined): ParsedAddress | null {
  if (!raw || raw.length > 1000) return null;
  const opened = raw.lastIndexOf('<');
  const closed = raw.indexOf('>', opened + 1);
  const inner = opened >= 0 && closed > opened ? raw.slice(opened + 1, closed) : raw;
  const text = inner
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return null;
  const local = text.slice(0, at);
  const domain = parseDomain(text.slice(at + 1));
  if (!LOCAL.test(local) || !domain) return null;
  const plus = local.indexOf('+');
  return { address: `${plus > 0 ? local.slice(0, plus) : local}@${domain}`, domain };
}

/** A domain in lower case without a final dot; null when it is not one (a bare word, an IP literal, spaces). */
export function parseDomain(raw: string | null | undefined): string | null {
  const domain = (raw ?? '').trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');
  const labels = domain.split('.');
  if (domain.length > 253 || labels.length < 2) return null;
  if (!labels.every((label) => DOMAIN_LABEL.test(label) || /^[\p{L}\p{N}-]{1,63}$/u.test(label))) return null;
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : domain;
}
