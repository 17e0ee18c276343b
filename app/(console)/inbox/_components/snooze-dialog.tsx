// Puts a deal out of one's inbox until a day; it stays in every number. A digit picks the day, Enter sends.
'use client';
import { useState } from 'react';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { formatDayWithWeekday } from '../../../_lib/format';
import { DateField } from '../../../_ui/date-field';
import { Field } from '../../../_ui/field';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import type { DraftSetting } from '../../_components/draft/draft-dialog';
import { ReasonChoice } from '../../_components/draft/reason-choice';
import type { Refusal } from '../../_components/draft/use-move';

const LATEST_DAYS = 30;
const AWAY = [
  { days: 1, label: 'Tomorrow' },
  { days: 3, label: 'In three days' },
  { days: 7, label: 'In a week' },
  { days: 14, label: 'In two weeks' },
] as const;
const OTHER = 'other';

export function SnoozeDialog({
  name,
  setting,
  isPending,
  refusal,
  onSnooze,
  onClose,
}: {
  name: string;
  setting: DraftSetting;
  isPending: boolean;
  refusal: Refusal | null;
  onSnooze: (until: string) => void;
  onClose: () => void;
}) {
  const { today, timeZone } = setting;
  const options = [
    ...AWAY.map(({ days, label }) => {
      const day = addDays(today, days);
      return { code: day, label: `${label}, ${formatDayWithWeekday(day, today)}` };
    }),
    { code: OTHER, label: 'On another day' },
  ];
  const [choice, setChoice] = useState(options[0]?.code ?? OTHER);
  const [other, setOther] = useState('');
  const until = choice === OTHER ? other : choice;
  return (
    <DecisionDialog
      title={`Snooze: ${name}`}
      description="It leaves your inbox until then and stays in every number."
      action="Snooze"
      isPending={isPending}
      canSend={until !== ''}
      options={options}
      onPick={setChoice}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => onSnooze(until)}
      onClose={onClose}
    >
      <ReasonChoice legend="Until" name="snooze-until" options={options} value={choice} onPick={setChoice} />
      {choice === OTHER ? (
        <Field label="Day" required hint={`Within ${LATEST_DAYS} days.`}>
          {(control) => (
            <DateField
              {...control}
              min={addDays(today, 1)}
              max={addDays(today, LATEST_DAYS)}
              value={other}
              onChange={(event) => setOther(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </DecisionDialog>
  );
}
