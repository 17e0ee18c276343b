// One simulated buying company and the people in it; the same index always gives the same company.
import {
  COMPANY_KINDS,
  COMPANY_REGIONS,
  COMPANY_STEMS,
  EUROPE_PLACES,
  US_PLACES,
} from './names/company-names';
import { FIRST_NAMES } from './names/first-names';
import { LAST_NAMES } from './names/last-names';
import { salesforceId } from './salesforce-id';
import { seededRandom } from './seeded-random';

export const SEGMENTS = ['Enterprise', 'Mid-market', 'Small business'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What a contact does at the buyer; one each, in this order. */
const CONTACT_SLOTS = [
  'decider',
  'champion',
  'technical',
  'legal',
  'procurement',
  'security',
  'user',
  'sponsor',
] as const;
export type ContactSlot = (typeof CONTACT_SLOTS)[number];

export type BuyerContact = {
  id: string;
  slot: ContactSlot;
  firstName: string;
  lastName: string;
  title: string;
  department: string;
  email: string;
  phone: string;
};
export type BuyerAccount = {
  id: string;
  index: number;
  name: string;
  domain: string;
  industry: string;
  segment: Segment;
  employees: number;
  revenue: number;
  city: string;
  state: string;
  country: string;
  currency: string;
  team: number;
  contacts: BuyerContact[];
};

const TITLES: Record<ContactSlot, readonly [string, string][]> = {
  decider: [
    ['Chief Financial Officer', 'Finance'],
    ['Chief Operating Officer', 'Operations'],
    ['VP Operations', 'Operations'],
    ['Managing Director', 'Executive'],
  ],
  champion: [
    ['Director of Operations', 'Operations'],
    ['Head of Process Improvement', 'Operations'],
    ['Director of Shared Services', 'Finance'],
    ['Senior Manager, Fulfillment', 'Operations'],
  ],
  technical: [
    ['IT Manager', 'Information Technology'],
    ['Enterprise Architect', 'Information Technology'],
    ['Head of Applications', 'Information Technology'],
  ],
  legal: [
    ['General Counsel', 'Legal'],
    ['Senior Counsel', 'Legal'],
    ['Contracts Manager', 'Legal'],
  ],
  procurement: [
    ['Procurement Manager', 'Procurement'],
    ['Category Buyer, Software', 'Procurement'],
    ['Head of Purchasing', 'Procurement'],
  ],
  security: [
    ['Information Security Lead', 'Security'],
    ['Chief Information Security Officer', 'Security'],
    ['Security Analyst', 'Security'],
  ],
  user: [
    ['Operations Analyst', 'Operations'],
    ['Team Lead, Claims', 'Operations'],
    ['Warehouse Supervisor', 'Operations'],
    ['Finance Analyst', 'Finance'],
  ],
  sponsor: [
    ['Chief Executive Officer', 'Executive'],
    ['President', 'Executive'],
    ['Chief Information Officer', 'Information Technology'],
  ],
};

const CONTACTS_BY_SEGMENT: Record<Segment, readonly ContactSlot[]> = {
  Enterprise: CONTACT_SLOTS,
  'Mid-market': CONTACT_SLOTS.slice(0, 7),
  'Small business': ['decider', 'champion', 'user', 'procurement'],
};

/** Room for numbered records below each account, so that ids never meet. */
export const NUMBERS_PER_ACCOUNT = 65_536;

export function buildBuyerAccount(seed: string, index: number, teamCount: number): BuyerAccount {
  const random = seededRandom(`${seed}/account/${index}`);
  const { name, domain, industry } = companyName(index);
  const team = random.int(0, teamCount - 1);
  const shares =
    team % 4 === 0
      ? { Enterprise: 6, 'Mid-market': 3, 'Small business': 1 }
      : team % 4 === 1
        ? { Enterprise: 1, 'Mid-market': 5, 'Small business': 4 }
        : { Enterprise: 3, 'Mid-market': 4, 'Small business': 3 };
  const segment = random.weighted(shares);
  const employees =
    segment === 'Enterprise'
      ? random.int(2_000, 24_000)
      : segment === 'Mid-market'
        ? random.int(220, 1_900)
        : random.int(18, 200);
  const isEurope = team % 4 === 2;
  const europe = random.pick(EUROPE_PLACES);
  const us = random.pick(US_PLACES);
  const taken = new Set<string>();
  const contacts = CONTACTS_BY_SEGMENT[segment].map((slot, i): BuyerContact => {
    const firstName = random.pick(FIRST_NAMES);
    const lastName = random.pick(LAST_NAMES);
    const [title, department] = random.pick(TITLES[slot]);
    const plain = `${firstName}.${lastName}`.toLowerCase();
    const mailbox = taken.has(plain) ? `${plain}${i}` : plain;
    taken.add(plain);
    return {
      id: salesforceId('Contact', (index + 1) * NUMBERS_PER_ACCOUNT + i),
      slot,
      firstName,
      lastName,
      title,
      department,
      email: `${mailbox}@${domain}`,
      phone: `+${isEurope ? '44 20 7946' : '1 555'} 0${random.int(100, 199)}`,
    };
  });
  return {
    id: salesforceId('Account', (index + 1) * NUMBERS_PER_ACCOUNT),
    index,
    name,
    domain,
    industry,
    segment,
    employees,
    revenue: employees * random.int(90, 340) * 1000,
    city: isEurope ? europe.city : us.city,
    state: isEurope ? '' : us.state,
    country: isEurope ? europe.country : 'United States',
    currency: isEurope && random.chance(0.75) ? europe.currency : 'USD',
    team,
    contacts,
  };
}

function companyName(index: number): { name: string; domain: string; industry: string } {
  const pairs = COMPANY_STEMS.length * COMPANY_KINDS.length;
  const pair = (index * 1999 + 17) % pairs;
  const stem = COMPANY_STEMS[pair % COMPANY_STEMS.length] ?? '';
  const kind = COMPANY_KINDS[Math.floor(pair / COMPANY_STEMS.length)] ?? { word: '', industry: '' };
  const round = Math.floor(index / pairs);
  const region = round === 0 ? '' : ` ${COMPANY_REGIONS[(round - 1) % COMPANY_REGIONS.length]}`;
  const again = round > COMPANY_REGIONS.length ? ` ${Math.ceil(round / COMPANY_REGIONS.length)}` : '';
  const name = `${stem}${region} ${kind.word}${again}`;
  return { name, domain: `${name.toLowerCase().replace(/[^a-z0-9]/g, '')}.example`, industry: kind.industry };
}
