// Changes a promise by hand: the new value, why, and what the gate says if it is refused.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isCodeOfAny } from '@/server/core/drafts/code-of-draft';
import { type PushCode, proposePushCodes } from '@/server/core/gates/propose-push-codes';
import { reasonFamiliesOf } from '@/server/core/reasons/reason-families-of-field';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { type CommitmentField, DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { useTRPC, useTRPCClient } from '../../../../../_lib/trpc';
import { ChangeCodeField } from '../../../../_components/draft/change-code-field';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { valueWords } from '../../../../_components/draft/draft-values';
import { NoteField } from '../../../../_components/draft/note-field';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { ValueControl } from '../../../../_components/draft/value-control';
import { useDeal } from '../deal-context';
import { presentPhase, presentValueOf } from '../present-commitment';
import { startRemedies } from '../start-remedies';
import { CategoryLacks } from './category-lacks';
import { PushProposals } from './push-proposals';
import { StageGate } from './stage-gate';
import { useDealMove } from './use-deal-move';

export function ChangeCommitmentDialog({ field }: { field: CommitmentField }) {
  const { deal, setting, open, close } = useDeal();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { book } = useReasons();
  const change = useDealMove(client.deal.changeCommitment.mutate, `${DRAFT_FIELD_LABELS[field]} changed`);
  const present = presentValueOf(deal, field);
  const [value, setValue] = useState(present);
  const [code, setCode] = useState('');
  const [note, setNote] = useState('');
  const [proposal, setProposal] = useState<PushCode | null>(null);
  const stages = useQuery(trpc.deal.stages.queryOptions({ id: deal.id }, { enabled: field === 'stage' }));
  const phaseOf = (stage: string | null) => stages.data?.find((one) => one.stage === stage)?.phase ?? null;
  const families =
    field === 'stage'
      ? reasonFamiliesOf('stage', presentPhase(deal), phaseOf(value))
      : reasonFamiliesOf(field, present, value);
  const isPush = families.includes('push_new_information');
  const proposals = (isPush ? proposePushCodes(deal, deal.commitments.closesOnSetAt, deal.now) : []).filter(
    (each) => isCodeOfAny(families, each.code, book),
  );
  const category = field === 'category' ? CATEGORIES.find((known) => known === value) : undefined;
  const cited = isPush && proposal?.code === code ? proposal : null;
  const words = (shown: string | null) =>
    valueWords(field, shown, { today: setting.today, currency: deal.commitments.currency }) ?? 'nothing';
  const { decide } = deal.may;
  return (
    <DecisionDialog
      title={`${decide ? 'Change' : 'Ask to change'}: ${DRAFT_FIELD_LABELS[field]}`}
      description={
        decide
          ? `Now ${words(present)}. The change is accepted here and waits for the CRM to confirm it.`
          : `Now ${words(present)}. Your seat does not decide about this deal: what you enter here is put to its owner.`
      }
      action={decide ? 'Change' : 'Go on'}
      asksAtOnce={!decide}
      isPending={change.isPending}
      canSend={value !== present && (families.length === 0 || isCodeOfAny(families, code, book))}
      refusal={change.refusal}
      starts={{ ...change.starts, ...startRemedies(deal, open) }}
      words={words}
      timeZone={setting.timeZone}
      onClose={close}
      onSend={() =>
        void change.run({
          opportunityId: deal.id,
          field,
          value,
          expectedVersion: deal.version,
          reasonCode: families.length > 0 ? code : undefined,
          note: note.trim() || undefined,
          ...(cited ? { factIds: [...cited.factIds], isNoteGenerated: note.trim() === cited.note } : {}),
        })
      }
    >
      <ValueControl
        field={field}
        label={field === 'amount' ? `Amount, ${deal.commitments.currency}` : DRAFT_FIELD_LABELS[field]}
        value={value}
        onValue={setValue}
        stages={(stages.data ?? []).map((one) => one.stage)}
      />
      {category && value !== present ? <CategoryLacks category={category} /> : null}
      {field === 'stage' && value && value !== present ? <StageGate stage={value} /> : null}
      {isPush ? (
        <PushProposals
          proposals={proposals}
          chosen={cited}
          onChoose={(chosen) => {
            setProposal(chosen);
            setCode(chosen.code);
            setNote(chosen.note);
          }}
        />
      ) : null}
      <ChangeCodeField families={families} value={code} onValue={setCode} required />
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
