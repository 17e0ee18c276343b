// What an admin can do with a version of these rules now.
'use client';
import { REPLAYED_KINDS, type RuleKind } from '@/server/core/rules/rule-kind';
import { useTRPCClient } from '../../../_lib/trpc';
import { useMove } from '../../_components/draft/use-move';
import { ProposalNotice } from './proposal-notice';
import type { RuleSetView } from './rules-answers';

export function SetActions({
  kind,
  line,
  timeZone,
}: {
  kind: RuleKind;
  line: RuleSetView['versions'][number];
  timeZone: string;
}) {
  const { rules } = useTRPCClient();
  const input = { kind, version: line.version };
  const propose = useMove(rules.proposeSet.mutate);
  const activate = useMove(rules.activateSet.mutate);
  const discard = useMove(rules.discardSet.mutate);
  const steps = {
    propose: { ...propose, run: () => propose.run(input) },
    activate: { ...activate, run: () => activate.run(input) },
    discard: { ...discard, run: () => discard.run(input) },
  };
  const isReplayed = REPLAYED_KINDS.some((each) => each === kind);
  return (
    <ProposalNotice
      line={line}
      steps={steps}
      replayAt={isReplayed ? `/rules/replay?of=${kind}:${line.version}` : null}
      timeZone={timeZone}
    />
  );
}
