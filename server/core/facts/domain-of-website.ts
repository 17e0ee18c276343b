// Derives an account's mail domain from its website; refuses hosts that many companies share.
import { FREE_MAIL_DOMAINS } from './free-mail-domains';
import { parseDomain } from './parse-address';
import { SHARED_HOST_DOMAINS } from './shared-host-domains';

/** `https://www.acme.com/about` and `acme.com` give `acme.com`; null when the host says nothing about the company. */
export function domainOfWebsite(website: string | null | undefined): string | null {
  const text = (website ?? '').trim().toLowerCase();
  if (!text || text.length > 2048) return null;
  const host = text.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').split(/[/?#]/, 1)[0] ?? '';
  const domain = parseDomain(
    host
      .replace(/^.*@/, '')
      .replace(/:\d*$/, '')
      .replace(/^www\d?\./, ''),
  );
  if (!domain || FREE_MAIL_DOMAINS.has(domain)) return null;
  const labels = domain.split('.');
  const isShared = labels.some((_, from) => SHARED_HOST_DOMAINS.has(labels.slice(from).join('.')));
  return isShared ? null : domain;
}
