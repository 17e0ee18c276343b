// The remedies that open a dialog of the deal, for whoever may do what the dialog does; for the rest a refusal names who can.
import type { RemedyStarts } from '../../../_components/draft/remedies-of';
import type { Deal, DealDialog } from './deal-context';

export function startRemedies(
  { may }: { may: Pick<Deal['may'], 'decide' | 'answerFlags'> },
  open: (dialog: DealDialog) => void,
): RemedyStarts {
  return {
    ...(may.answerFlags ? { evidence: () => open({ kind: 'attach' }) } : {}),
    ...(may.decide
      ? {
          'approval:manager': () => open({ kind: 'waive' }),
          not_yet_knowable: () => open({ kind: 'recheck' }),
        }
      : {}),
  };
}
