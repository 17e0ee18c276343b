// One kind of rules: its versions beside the one that is open, as a form; saving makes a draft and changes nothing in force.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { RULE_KIND_LABELS, RULE_KINDS, type RuleKind } from '@/server/core/rules/rule-kind';
import { useTRPC, useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Field } from '../../../_ui/field';
import { Notice } from '../../../_ui/notice';
import { notifyDone } from '../../../_ui/notify';
import { SegmentedControl } from '../../../_ui/segmented-control';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { Textarea } from '../../../_ui/textarea';
import { useLeaveGuard } from '../../../_ui/use-leave-guard';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { FlagForm } from './flag-form';
import { LeaveNotice } from './leave-notice';
import { MessageForm } from './message-form';
import { PolicyVersions } from './policy-versions';
import { ProblemList } from './problem-list';
import { ReasonForm } from './reason-form';
import { readRulesAddress } from './rules-address';
import type { RuleSetView } from './rules-answers';
import { SetActions } from './set-actions';
import { readKind } from './set-address';
import { TemplateForm } from './template-form';

export function SetScreen({
  isAdmin,
  today,
  timeZone,
}: {
  isAdmin: boolean;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const address = Object.fromEntries(useSearchParams());
  const kind = readKind(address.kind);
  const { version } = readRulesAddress(address);
  /** Where to, once edits are thrown away. */
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const hasEdits = useRef(false);
  const go = (href: string) =>
    hasEdits.current ? setLeavingTo(href) : router.replace(href, { scroll: false });
  const { data, error } = useQuery(trpc.rules.set.queryOptions({ kind, version }));
  if (error)
    return (
      <Notice kind="danger" title="This version cannot be shown">
        {error.message}
      </Notice>
    );
  return (
    <div className="flex flex-col gap-4">
      <div>
        <SegmentedControl
          label="Which rules"
          name="kind"
          value={kind}
          onValueChange={(value) => go(`/rules/sets?kind=${value}`)}
          segments={RULE_KINDS.map((value) => ({ value, label: RULE_KIND_LABELS[value] }))}
        />
      </div>
      {data ? (
        <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <PolicyVersions
            list={data}
            open={data.version}
            base={`/rules/sets?kind=${kind}&version=`}
            label={`Versions of the ${RULE_KIND_LABELS[kind].toLowerCase()}`}
            today={today}
            timeZone={timeZone}
          />
          <SetForm
            key={`${kind}:${data.version}`}
            kind={kind}
            view={data}
            isAdmin={isAdmin}
            timeZone={timeZone}
            hasEdits={hasEdits}
            leavingTo={leavingTo}
            onLeaving={setLeavingTo}
          />
        </div>
      ) : (
        <SkeletonTable label="Loading the rules" rows={12} columns={4} />
      )}
    </div>
  );
}

function SetForm({
  kind,
  view,
  isAdmin,
  timeZone,
  hasEdits,
  leavingTo,
  onLeaving,
}: {
  kind: RuleKind;
  view: RuleSetView;
  isAdmin: boolean;
  timeZone: string;
  hasEdits: RefObject<boolean>;
  leavingTo: string | null;
  onLeaving: (href: string | null) => void;
}) {
  const client = useTRPCClient();
  const router = useRouter();
  const draft = useMove(client.rules.draftSet.mutate);
  const [data, setData] = useState(view.data);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const line = view.versions.find((each) => each.version === view.version) ?? null;
  const isChanged = JSON.stringify(data) !== JSON.stringify(view.data);
  useLeaveGuard(isChanged, onLeaving);
  useEffect(() => {
    hasEdits.current = isChanged;
  });

  async function save() {
    setRefusal(null);
    const answer = await draft.run({
      kind,
      basedOn: view.version,
      data,
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    const { version } = answer.result;
    notifyDone({ title: `Version ${version} is kept as a draft` });
    router.replace(`/rules/sets?kind=${kind}&version=${version}`, { scroll: false });
  }
  return (
    <form
      className="flex min-w-0 flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="font-semibold text-base">
        {view.version === null ? 'As shipped' : `Version ${view.version}`}
      </h2>
      {leavingTo !== null ? (
        <LeaveNotice
          onLeave={() => {
            onLeaving(null);
            setData(view.data);
            router.push(leavingTo);
          }}
          onStay={() => onLeaving(null)}
        />
      ) : null}
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)}>
          <ProblemList problems={refusal.problems} />
        </RefusalNotice>
      ) : null}
      {isAdmin && line ? <SetActions kind={kind} line={line} timeZone={timeZone} /> : null}
      {view.changes.length > 0 ? (
        <section aria-label="What this version changed" className="flex flex-col gap-1">
          <h3 className="font-semibold text-sm">What it changed</h3>
          <ul className="list-disc pl-5 text-sm">
            {view.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <fieldset disabled={!isAdmin} className="flex min-w-0 flex-col gap-5">
        <legend className="sr-only">{RULE_KIND_LABELS[kind]}</legend>
        {'standard' in data ? <TemplateForm data={data} onData={setData} /> : null}
        {'thresholds' in data ? <FlagForm data={data} onData={setData} /> : null}
        {'messages' in data ? <MessageForm data={data} onData={setData} /> : null}
        {'labels' in data ? <ReasonForm data={data} onData={setData} /> : null}
      </fieldset>
      {isAdmin ? (
        <div className="sticky bottom-0 flex flex-wrap items-end gap-3 border-line border-t bg-canvas py-3">
          <Field label="Why" className="min-w-64 flex-1">
            {(control) => (
              <Textarea
                {...control}
                rows={1}
                maxLength={280}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <Button disabled={!isChanged} onClick={() => setData(view.data)}>
            Reset
          </Button>
          <Button type="submit" variant="primary" disabled={!isChanged} loading={draft.isPending}>
            Keep as a draft
          </Button>
        </div>
      ) : (
        <p className="text-ink-3 text-xs">A revops admin drafts versions; another one activates them.</p>
      )}
    </form>
  );
}
