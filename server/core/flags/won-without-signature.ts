// Flags a won deal without a signed order; where no source delivers signatures it raises nothing, since nobody could show one.
import { defineFlag, type FlagFinding, isWon } from './flag-definition';

export const wonWithoutSignature = defineFlag({
  rule: 'won_without_signature',
  version: 1,
  appliesTo: isWon,
  find: ({ item }): FlagFinding => {
    const signature = item('signed_order');
    const clearsWhen =
      'A signed order is recorded by its source, or attached and confirmed by a second person.';
    if (!signature)
      return {
        isRaised: false,
        reason: "A signed order is not on this deal's checklist.",
        inputs: { 'signed order': null },
        clearsWhen,
      };
    const isRaised = !['met', 'waived', 'not_observable'].includes(signature.state);
    return {
      isRaised,
      reason: isRaised ? `The deal is won. ${signature.reason}` : signature.reason,
      inputs: { 'signed order': signature.state.replaceAll('_', ' '), strength: signature.strength },
      factIds: signature.factIds,
      clearsWhen,
      changesAt: signature.changesAt,
    };
  },
});
