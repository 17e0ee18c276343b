import { expect, it } from 'vitest';
import { domainOfWebsite } from './domain-of-website';

it.each([
  ['https://www.acme.com/about?x=1', 'acme.com'],
  ['ACME.com', 'acme.com'],
  ['http://acme.co.uk:8080', 'acme.co.uk'],
  ['www2.acme.com/', 'acme.com'],
  ['https://user@acme.com', 'acme.com'],
])('reads the domain of %s', (website, domain) => expect(domainOfWebsite(website)).toBe(domain));

it.each([
  null,
  '',
  'n/a',
  'TBD',
  'localhost',
  'http://10.0.0.1',
  'linkedin.com/company/acme',
  'https://sites.google.com/acme',
  'gmail.com',
])('says nothing for %j', (website) => expect(domainOfWebsite(website)).toBeNull());
