// What an admin can do with a version of the policies now.
'use client';
import { useTRPCClient } from '../../../_lib/trpc';
import { useMove } from '../../_components/draft/use-move';
import { ProposalNotice } from './proposal-notice';
import type { PolicyVersionLine } from './rules-answers';

export function VersionActions({
  line,
  failing,
  timeZone,
}: {
  line: PolicyVersionLine;
  /** Rows of the tables that do not come out as they have to. */
  failing: number;
  timeZone: string;
}) {
  const { rules } = useTRPCClient();
  const input = { version: line.version };
  const propose = useMove(rules.proposePolicies.mutate);
  const activate = useMove(rules.activatePolicies.mutate);
  const discard = useMove(rules.discardPolicies.mutate);
  const steps = {
    propose: { ...propose, run: () => propose.run(input) },
    activate: { ...activate, run: () => activate.run(input) },
    discard: { ...discard, run: () => discard.run(input) },
  };
  return (
    <ProposalNotice
      line={line}
      steps={steps}
      notReady={failing > 0 ? 'A draft: its tables have to pass before it can be proposed' : null}
      replayAt={`/rules/replay?of=policies:${line.version}`}
      timeZone={timeZone}
    />
  );
}
