// Where a change on its way to the CRM stands.
export const OUTBOX_STATES = ['waiting', 'exported', 'confirmed', 'overruled', 'withdrawn'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** On its way still: the source has not answered. */
export const LIVE_STATES = ['waiting', 'exported'] as const satisfies readonly OutboxState[];

export const OUTBOX_LABELS: Record<OutboxState, string> = {
  waiting: 'To load',
  exported: 'Exported',
  confirmed: 'In the CRM',
  overruled: 'The CRM says otherwise',
  withdrawn: 'Withdrawn',
};

/** Working days after which a change that no import confirmed counts as not taken over. */
export const TAKEN_OVER_WITHIN_WORKING_DAYS = 10;
