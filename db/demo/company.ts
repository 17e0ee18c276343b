// What the simulated vendor is called, sells and settles in; every name and domain is fictional.
export const DEMO_COMPANY = {
  name: 'Tessaline',
  domain: 'tessaline.example',
  currency: 'USD',
  /** Suggested workspace settings; the generator sizes its deals around them. */
  smallDealLimit: '15000',
  materialAmount: '250000',
  /** What its finance plans with: US dollars for one unit, from each fiscal year's first day. */
  planRates: {
    2024: { EUR: '1.09', GBP: '1.25' },
    2025: { EUR: '1.06', GBP: '1.26' },
    2026: { EUR: '1.08', GBP: '1.27' },
    2027: { EUR: '1.08', GBP: '1.27' },
  },
} as const;

/** Share is the part of a typical deal that the product makes up. */
export const DEMO_PRODUCTS = [
  { code: 'TSL-CORE', name: 'Tessaline Core', share: 0.48 },
  { code: 'TSL-FLOW', name: 'Tessaline Flow', share: 0.22 },
  { code: 'TSL-INSIGHT', name: 'Tessaline Insight', share: 0.16 },
  { code: 'TSL-CONNECT', name: 'Tessaline Connect', share: 0.14 },
  { code: 'TSL-ONBOARD', name: 'Onboarding package', share: 0.09 },
  { code: 'TSL-SUPPORT', name: 'Premium support', share: 0.11 },
] as const;

export const DEMO_COMPETITORS = [
  'Quorvane',
  'Brightmoor Cloud',
  'Veltrane',
  'Kestrix',
  'Domarion',
  'Opalgate',
  'Senbrook',
  'Fluxhaven',
] as const;

export const DEMO_PARTNERS = [
  { name: 'Calder Wray Advisory', domain: 'calderwray.example' },
  { name: 'Ninepoint Integrators', domain: 'ninepoint.example' },
  { name: 'Solmere Consulting', domain: 'solmere.example' },
  { name: 'Ridgeline Rollouts', domain: 'ridgelinerollouts.example' },
] as const;
