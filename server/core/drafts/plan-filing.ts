// What filing a deal's proposals changes: what is new, and which open drafts no longer hold; equal ones are left alone.
import type { DraftProposal } from './draft-proposal';
import { isSameValue } from './present-value';

export type OpenDraft = Pick<DraftProposal, 'field' | 'subject' | 'from' | 'to' | 'band' | 'rule'> & {
  id: string;
};
export type Filing = { file: DraftProposal[]; supersede: { id: string; reason: string }[] };

const REPLACED = 'A newer draft took its place.';
const NO_LONGER_SAID = 'The records no longer say so.';

export function planFiling(open: readonly OpenDraft[], proposals: readonly DraftProposal[]): Filing {
  const key = ({ field, subject }: Pick<DraftProposal, 'field' | 'subject'>) => `${field}\n${subject}`;
  const wanted = new Map(proposals.map((proposal) => [key(proposal), proposal]));
  const supersede: Filing['supersede'] = [];
  const kept = new Set<string>();
  for (const draft of open) {
    const proposal = wanted.get(key(draft));
    if (proposal && !kept.has(key(draft)) && isSame(draft, proposal)) kept.add(key(draft));
    else supersede.push({ id: draft.id, reason: proposal ? REPLACED : NO_LONGER_SAID });
  }
  return { file: [...wanted.values()].filter((proposal) => !kept.has(key(proposal))), supersede };
}

function isSame(draft: OpenDraft, proposal: DraftProposal): boolean {
  return (
    draft.rule === proposal.rule &&
    draft.band === proposal.band &&
    isSameValue(draft.field, draft.from, proposal.from) &&
    isSameValue(draft.field, draft.to, proposal.to)
  );
}
