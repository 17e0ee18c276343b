// Says whose side a mail address is on; when it cannot tell it says unknown, and never guesses a buyer.
import type { Side } from '../vocabulary/fact';
import type { AddressDirectory } from './address-directory';
import { FREE_MAIL_DOMAINS } from './free-mail-domains';
import { parseAddress } from './parse-address';

/**
 * Ours first, then partners, then the buyer: an address on two lists counts for the side that proves less.
 * A sub-domain of ours or of a partner is theirs; a buyer's domain must be equal to the account's.
 */
export function sideOfAddress(raw: string | null | undefined, directory: AddressDirectory): Side {
  const parsed = parseAddress(raw);
  if (!parsed) return 'unknown';
  const { address, domain } = parsed;
  if (directory.internalAddresses.has(address) || isUnder(domain, directory.internalDomains)) return 'seller';
  if (directory.partnerAddresses.has(address) || isUnder(domain, directory.partnerDomains)) return 'partner';
  if (directory.contactAddresses.has(address)) return 'buyer';
  if (directory.accountDomains.has(domain) && !FREE_MAIL_DOMAINS.has(domain)) return 'buyer';
  return 'unknown';
}

function isUnder(domain: string, domains: ReadonlySet<string>): boolean {
  if (domains.has(domain)) return true;
  for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1))
    if (domains.has(domain.slice(dot + 1))) return true;
  return false;
}
