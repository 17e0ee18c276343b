// What kinds of thing a source can report as having happened, and from which side.
export const FACT_KINDS = [
  'email',
  'meeting',
  'call',
  'task',
  'note',
  'contact_role',
  'last_activity',
  'quote',
  'contract',
  'envelope',
  'order',
  'document',
  'pointer',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const FACT_KIND_LABELS: Record<FactKind, string> = {
  email: 'Mail',
  meeting: 'Meeting',
  call: 'Call',
  task: 'Task',
  note: 'Note',
  contact_role: 'Contact role',
  last_activity: 'Activity, detail not supplied',
  quote: 'Quote',
  contract: 'Contract',
  envelope: 'E-sign envelope',
  order: 'Order or invoice',
  document: 'Document',
  pointer: 'Attached link',
};

export const DIRECTIONS = ['inbound', 'outbound', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Partner and unknown are sides of their own: never counted as the buyer. */
export const SIDES = ['buyer', 'seller', 'partner', 'unknown', 'machine'] as const;
export type Side = (typeof SIDES)[number];

/** 4 artefact signed by the counterparty · 3 buyer's own action · 2 two-way or inbound · 1 seller-side record · 0 assertion. */
export type Strength = 0 | 1 | 2 | 3 | 4;

export const CONTACT_ROLES = [
  'economic_buyer',
  'decision_maker',
  'executive_sponsor',
  'champion',
  'signatory',
  'technical_buyer',
  'evaluator',
  'influencer',
  'business_user',
  'legal',
  'procurement',
  'security',
  'other',
] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** A contact in one of these can decide to buy. */
export const DECISION_ROLES: readonly ContactRole[] = [
  'economic_buyer',
  'decision_maker',
  'executive_sponsor',
];
