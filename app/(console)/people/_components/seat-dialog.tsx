// Changes one seat: its role, its team from a day on, or closes it; a refusal says what would let it pass.
'use client';
import { useState } from 'react';
import { ROLE_LABELS, ROLES } from '@/server/core/vocabulary/role';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Checkbox } from '../../../_ui/checkbox';
import { DateField } from '../../../_ui/date-field';
import { Dialog } from '../../../_ui/dialog';
import { DialogClose } from '../../../_ui/dialog-close';
import { Field } from '../../../_ui/field';
import { NativeSelect } from '../../../_ui/native-select';
import { notifyDone } from '../../../_ui/notify';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { PersonLine, TeamLine } from './person-line';
import { teamOptions } from './team-options';

export type SeatIntent = 'invite' | 'role' | 'team' | 'close';

const WORDS = {
  role: { title: 'Change role', action: 'Change role', done: 'Role changed' },
  team: { title: 'Change team', action: 'Change team', done: 'Team changed' },
  close: { title: 'Close seat', action: 'Close seat', done: 'Seat closed' },
} as const;

export function SeatDialog({
  kind,
  person,
  teams,
  today,
  timeZone,
  onClose,
}: {
  kind: Exclude<SeatIntent, 'invite'>;
  person: PersonLine;
  teams: readonly TeamLine[];
  today: string;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const changeRole = useMove(client.people.changeRole.mutate);
  const changeTeam = useMove(client.people.changeTeam.mutate);
  const deactivate = useMove(client.people.deactivate.mutate);
  const [role, setRole] = useState(person.role);
  const [teamId, setTeamId] = useState(person.teamId ?? '');
  const [isLead, setIsLead] = useState(person.isLead);
  const [from, setFrom] = useState(today);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { seatId } = person;
  const words = WORDS[kind];
  const isPending = changeRole.isPending || changeTeam.isPending || deactivate.isPending;
  const canSend =
    kind === 'role' ? role !== person.role : kind === 'team' ? teamId !== '' && from !== '' : true;

  async function send() {
    const answer =
      kind === 'role'
        ? await changeRole.run({ seatId, role })
        : kind === 'team'
          ? await changeTeam.run({ seatId, teamId, isLead, from })
          : await deactivate.run({ seatId });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: words.done, description: person.name });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${words.title}: ${person.name}`}
      description={
        kind === 'close'
          ? 'They no longer sign in here. What they did stays in the log, and their deals keep their owner until the source names another.'
          : undefined
      }
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant={kind === 'close' ? 'danger' : 'primary'}
            loading={isPending}
            disabled={!canSend}
            onClick={send}
          >
            {words.action}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
        {kind === 'role' ? (
          <Field label="Role" required>
            {(control) => (
              <NativeSelect
                {...control}
                value={role}
                onChange={(event) => setRole(ROLES.find((each) => each === event.target.value) ?? role)}
                options={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
              />
            )}
          </Field>
        ) : null}
        {kind === 'team' ? (
          <>
            <Field label="Team" required>
              {(control) => (
                <NativeSelect
                  {...control}
                  value={teamId}
                  placeholder="Choose a team"
                  onChange={(event) => setTeamId(event.target.value)}
                  options={teamOptions(teams)}
                />
              )}
            </Field>
            <Field label="From" hint="Numbers of the days before stay with the team of those days" required>
              {(control) => (
                <DateField {...control} value={from} onChange={(event) => setFrom(event.target.value)} />
              )}
            </Field>
            <Checkbox
              label="Leads this team"
              hint="Sees every deal of the team and of the teams below it"
              checked={isLead}
              onChange={(event) => setIsLead(event.target.checked)}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
