// The rules of calls and snapshots: when calls close, what is frozen by itself, and from which amount and change finance reviews.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { Checkbox } from '../../../_ui/checkbox';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { FreezeSchedule } from './answers';
import { SCHEDULE_HINTS, SCHEDULE_WORDS, WEEKDAYS } from './schedule-words';

type Rules = FreezeSchedule['rules'];
const KINDS = ['weeklyCall', 'monthEnd', 'quarterEnd'] as const;

export function SnapshotRulesDialog({
  schedule,
  timeZone,
  onClose,
}: {
  schedule: FreezeSchedule;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.snapshots.setRules.mutate);
  const [rules, setRules] = useState<Rules>(schedule.rules);
  const [percent, setPercent] = useState(String(Number(schedule.rules.review.varianceShare) * 100));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const window = rules.callWindow;
  const setWindow = (change: Partial<Rules['callWindow']>) =>
    setRules({ ...rules, callWindow: { ...window, ...change } });

  async function send() {
    const varianceShare = shareOf(percent);
    const review = { ...rules.review, varianceShare };
    const answer = await run({ rules: { ...rules, review }, expectedVersion: schedule.version });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: 'Rules changed', description: 'What is switched on now owes nothing of before.' });
    onClose();
  }
  return (
    <DecisionDialog
      title="Schedule and review rules"
      description={`By the workspace’s clock, in ${timeZone}.`}
      action="Save"
      isPending={isPending}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-semibold text-sm">Freeze by itself</legend>
        {KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={SCHEDULE_WORDS[kind]}
            hint={SCHEDULE_HINTS[kind]}
            checked={rules.schedule[kind]}
            onChange={(event) =>
              setRules({ ...rules, schedule: { ...rules.schedule, [kind]: event.target.checked } })
            }
          />
        ))}
      </fieldset>
      <fieldset className="grid grid-cols-3 gap-3">
        <legend className="mb-1 font-semibold text-sm">Window of calls</legend>
        <Field label="Opens" required>
          {(control) => (
            <NativeSelect
              {...control}
              value={String(window.opensOn)}
              options={WEEKDAYS}
              onChange={(event) => setWindow({ opensOn: Number(event.target.value) })}
            />
          )}
        </Field>
        <Field label="Closes" required>
          {(control) => (
            <NativeSelect
              {...control}
              value={String(window.closesOn)}
              options={WEEKDAYS}
              onChange={(event) => setWindow({ closesOn: Number(event.target.value) })}
            />
          )}
        </Field>
        <Field label="At" required>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={window.closesAt}
              onChange={(event) => setWindow({ closesAt: event.target.value })}
            />
          )}
        </Field>
      </fieldset>
      <fieldset className="grid grid-cols-2 gap-3">
        <legend className="mb-1 font-semibold text-sm">Review</legend>
        <Field
          label={`From an amount of, in ${schedule.currency}`}
          hint="Empty: 1 % of the frozen commit, or of all that is counted where nothing is committed"
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={rules.review.reviewAmount ?? ''}
              onChange={(event) =>
                setRules({
                  ...rules,
                  review: { ...rules.review, reviewAmount: event.target.value.trim() || null },
                })
              }
            />
          )}
        </Field>
        <Field label="Point out changes of, %" hint="Of a total since the last snapshot" required>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={percent}
              onChange={(event) => setPercent(event.target.value)}
            />
          )}
        </Field>
      </fieldset>
    </DecisionDialog>
  );
}

/** '7.5' percent as '0.075'; what is no percentage is sent as it is, and refused with what to write. */
function shareOf(percent: string): string {
  const value = Number(percent.trim().replace(',', '.'));
  if (percent.trim() === '' || !Number.isFinite(value)) return percent;
  return String(Number((value / 100).toFixed(4)));
}
