// An open commit of a hundred dollars in its period, from which the tests of the waterfall make their deals; used by tests only.
import type { BookLine } from './book-line';

export const SAMPLE_LINE: BookLine = {
  deal: 'a',
  outcome: 'open',
  category: 'commit',
  closesOn: '2026-06-15',
  isInPeriod: true,
  isInNode: true,
  amount: '100',
  currency: 'USD',
  rate: '1',
  converted: '100',
  weight: null,
  gone: null,
  splitFrom: null,
};
