// The phases that every source's stages map onto, in the order a deal passes them.
export const OPEN_PHASES = ['discovery', 'qualification', 'evaluation', 'proposal', 'negotiation'] as const;
export type OpenPhase = (typeof OPEN_PHASES)[number];

export const PHASES = [...OPEN_PHASES, 'won', 'lost', 'void'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_LABELS: Record<Phase, string> = {
  discovery: 'Discovery',
  qualification: 'Qualification',
  evaluation: 'Evaluation',
  proposal: 'Proposal',
  negotiation: 'Negotiation',
  won: 'Won',
  lost: 'Lost',
  void: 'Void',
};

export const OUTCOMES = ['open', 'won', 'lost', 'void'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Record<Outcome, string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  void: 'Void',
};
