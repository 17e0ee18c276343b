import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressDirectory } from './address-directory';
import { FREE_MAIL_DOMAINS } from './free-mail-domains';
import { sideOfAddress } from './side-of-address';

/** Any UTF-16 code units, lone surrogates and control characters among them. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((codes) => String.fromCharCode(...codes));

const freeMail = fc.constantFrom(...FREE_MAIL_DOMAINS);

it('never counts a free-mail address as the buyer unless that address is a contact', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,10}$/), freeMail, (name, domain) => {
      const directory = addressDirectory({
        userAddresses: [`user-of-ours@${domain}`],
        internalDomains: [domain],
        partners: [domain],
        contactAddresses: [],
        accountDomains: [domain],
      });
      expect(sideOfAddress(`${name}@${domain}`, directory)).toBe('unknown');
    }),
  );
});

it('gives the same side whatever the case, display name or plus-tag', () => {
  const directory = addressDirectory({
    userAddresses: [],
    internalDomains: [],
    partners: [],
    contactAddresses: ['ann@buyer.example'],
    accountDomains: [],
  });
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,8}$/), fc.boolean(), (tag, isUpper) => {
      const plain = `ann+${tag}@buyer.example`;
      expect(sideOfAddress(`"Lee, Ann" <${isUpper ? plain.toUpperCase() : plain}>`, directory)).toBe('buyer');
    }),
  );
});

it('answers for any string at all', () => {
  const directory = addressDirectory({
    userAddresses: ['a@seller.example'],
    internalDomains: [],
    partners: [],
    contactAddresses: [],
    accountDomains: [],
  });
  fc.assert(
    fc.property(anyUnits(80), (text) => {
      expect(['unknown', 'seller']).toContain(sideOfAddress(text, directory));
    }),
  );
});
