// What each thing that a policy may look at means in words, said of the person or machine that asks.

/** `yes` completes "where …"; `no` is its opposite. */
type Truth = { yes: string; no: string };

const TRUTH_WORDS: Record<string, Truth> = {
  isOwner: { yes: 'they own the deal', no: 'they do not own the deal' },
  isDealTeam: { yes: 'they are on its deal team', no: 'they are not on its deal team' },
  isInSubtree: {
    yes: 'they lead the team its owner sits in',
    no: 'they do not lead the team its owner sits in',
  },
  hasReasonCode: { yes: 'a reason code is given', no: 'no reason code is given' },
  isPush: { yes: 'the close date moves later', no: 'the close date does not move later' },
  entersCommit: { yes: 'the deal enters commit', no: 'the deal does not enter commit' },
  entersPhase: { yes: 'the deal enters a later phase', no: 'the deal enters no later phase' },
  hasWaitedForOwner: {
    yes: 'it has waited the working days that its owner has',
    no: 'its owner still has working days to answer',
  },
  isProposer: { yes: 'they made or proposed it themselves', no: 'they did not propose it themselves' },
  reportsToEither: {
    yes: 'they report to the owner or the proposer',
    no: 'they report to neither the owner nor the proposer',
  },
  isAboveReview: { yes: 'the deal is above the review amount', no: 'the deal is within the review amount' },
  takesOthersBack: {
    yes: 'it takes back what others did on deals of others',
    no: 'it is all their own, or on their own deals',
  },
  isAskedOf: { yes: 'it is put to them', no: 'it is not put to them' },
  isMaker: { yes: 'they made it themselves', no: 'somebody else made it' },
  isFirst: { yes: 'the database is empty', no: 'there is a workspace already' },
  isAdminElsewhere: {
    yes: 'they are an admin of another workspace',
    no: 'they are no admin of another workspace',
  },
  holdsInvite: { yes: 'they hold a valid invitation', no: 'they hold no valid invitation' },
  isSelf: { yes: 'it is their own seat', no: "it is somebody else's seat" },
  isLastAdmin: { yes: 'it is the last admin of the workspace', no: 'another admin stays' },
  isSecondAdmin: {
    yes: 'they are a second admin, who neither made nor proposed it',
    no: 'they are not a second admin',
  },
  isStopped: {
    yes: 'somebody holds its kill switch',
    no: 'nobody holds its kill switch',
  },
  replaces: {
    yes: 'it replaces a value that is kept already',
    no: 'it fills a blank field',
  },
  isSimulated: { yes: 'the workspace is simulated', no: 'the workspace runs on the real clock' },
  isFirstContact: { yes: 'it is the first message to that contact', no: 'the contact was written to before' },
  mentionsPricingTermsOrCompetitor: {
    yes: 'it mentions pricing, terms or a competitor',
    no: 'it mentions neither pricing, terms nor a competitor',
  },
  isWithinTemplate: {
    yes: "it keeps within a template's guardrails",
    no: "it leaves a template's guardrails",
  },
  isReviewedByPerson: { yes: 'a person has reviewed it', no: 'no person has reviewed it' },
  hasManagerApproval: { yes: 'a manager has approved it', no: 'no manager has approved it' },
  isApprovalOver: { yes: 'its approval has run out', no: 'its approval has not run out' },
  isAtTop: {
    yes: 'no manager above the owner is left to decide',
    no: 'a manager above the owner is left to decide',
  },
  isInternalActivity: { yes: 'it is about internal activity', no: 'it is about more than internal activity' },
  isSanctionedSource: { yes: 'the source is sanctioned', no: 'the source is not sanctioned' },
};

/** Counts, said of any at all and of none. */
export const COUNT_WORDS: Record<string, Truth> = {
  blockingGaps: { yes: 'blocking items still have gaps', no: 'no blocking item has a gap' },
  unmetForPhase: { yes: 'the phase still lacks required fields', no: 'the phase has its required fields' },
  evidenceGapsForPhase: {
    yes: 'the evidence that the phase asks for is not there',
    no: 'the evidence that the phase asks for is there',
  },
};

/** Things that are counted or named, as nouns. */
export const NOUNS: Record<string, string> = {
  blockingGaps: 'the number of blocking gaps',
  unmetForPhase: 'the number of fields the phase still lacks',
  evidenceGapsForPhase: 'the number of items without evidence that the phase asks for',
  rung: 'its rung on the write ladder',
  fieldClass: 'the class of the field',
  fieldClasses: 'the classes of the fields',
  outcome: "the deal's outcome",
  role: 'the role',
};

/** "the class of the field" for what is known; the bare name, in words, for what is not. */
export function nounOf(name: string): string {
  return NOUNS[name] ?? `its ${plain(name)}`;
}

export function truthOf(name: string, isTrue: boolean): string {
  const known = TRUTH_WORDS[name];
  if (known) return isTrue ? known.yes : known.no;
  return isTrue ? plain(name) : `not ${plain(name)}`;
}

const plain = (name: string): string => name.replace(/([A-Z])/g, ' $1').toLowerCase();
