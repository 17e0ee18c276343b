// The words that stage names are guessed by, and the stages of known systems; a guess is always for a person to confirm.
import type { Phase } from '../vocabulary/phase';

export type KnownStage = { phase: Phase; probability: number };

/** Salesforce's shipped stages with their shipped probabilities, percent. Keys are as `plainStage` writes them. */
export const SALESFORCE_STAGES: Readonly<Record<string, KnownStage>> = {
  prospecting: { phase: 'discovery', probability: 10 },
  qualification: { phase: 'qualification', probability: 10 },
  'needs analysis': { phase: 'qualification', probability: 20 },
  'value proposition': { phase: 'evaluation', probability: 50 },
  'id decision makers': { phase: 'evaluation', probability: 60 },
  'perception analysis': { phase: 'evaluation', probability: 70 },
  'proposal price quote': { phase: 'proposal', probability: 75 },
  'negotiation review': { phase: 'negotiation', probability: 90 },
  'closed won': { phase: 'won', probability: 100 },
  'closed lost': { phase: 'lost', probability: 0 },
};

/** HubSpot's shipped deal stages, by internal name and by label. */
export const HUBSPOT_STAGES: Readonly<Record<string, KnownStage>> = {
  appointmentscheduled: { phase: 'discovery', probability: 20 },
  'appointment scheduled': { phase: 'discovery', probability: 20 },
  qualifiedtobuy: { phase: 'qualification', probability: 40 },
  'qualified to buy': { phase: 'qualification', probability: 40 },
  presentationscheduled: { phase: 'evaluation', probability: 60 },
  'presentation scheduled': { phase: 'evaluation', probability: 60 },
  decisionmakerboughtin: { phase: 'proposal', probability: 80 },
  'decision maker bought in': { phase: 'proposal', probability: 80 },
  contractsent: { phase: 'negotiation', probability: 90 },
  'contract sent': { phase: 'negotiation', probability: 90 },
  closedwon: { phase: 'won', probability: 100 },
  closedlost: { phase: 'lost', probability: 0 },
};

/** The first that matches decides, so what ends a deal comes before what opens it ("disqualified", "contract lost"). */
export const STAGE_WORDS: readonly (readonly [Phase, RegExp])[] = [
  ['void', /\b(duplicate|merged|void)\b/],
  ['lost', /\b(lost|dead|abandoned|disqualified|rejected|cancell?ed|no decision|not interested|declined)\b/],
  ['won', /\b(won|signed|order received|booked)\b/],
  [
    'negotiation',
    /\b(negotiat\w*|contract\w*|legal|procurement|verbal|redlin\w*|finali[sz]\w*|closing|signature|commit\w*)\b/,
  ],
  ['proposal', /\b(propos\w*|quot\w*|pric\w*|bid|tender|rfp|offer)\b/],
  [
    'evaluation',
    /\b(evaluat\w*|demo\w*|poc|proof of concept|trial|pilot|solution\w*|present\w*|value|technical|develop\w*|validat\w*|engag\w*|decision makers?|perception|scoping|workshop)\b/,
  ],
  ['qualification', /\b(qualif\w*|needs|bant|discovery complete)\b/],
  [
    'discovery',
    /\b(discover\w*|prospect\w*|leads?|appointment|new|intro\w*|initial|interest\w*|contacted|outreach)\b/,
  ],
];
