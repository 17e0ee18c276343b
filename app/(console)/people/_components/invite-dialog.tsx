// Makes a one-time link for a seat and shows it once; nobody can read it again, only replace it.
'use client';
import { useRef, useState } from 'react';
import { ROLE_LABELS, ROLES, type Role } from '@/server/core/vocabulary/role';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Checkbox } from '../../../_ui/checkbox';
import { Dialog } from '../../../_ui/dialog';
import { DialogClose } from '../../../_ui/dialog-close';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { InviteLink } from './invite-link';
import type { PersonLine, TeamLine } from './person-line';
import { teamOptions } from './team-options';

export function InviteDialog({
  teams,
  person,
  timeZone,
  onClose,
}: {
  teams: readonly TeamLine[];
  /** An imported seat that is invited; null for somebody new. */
  person: PersonLine | null;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const path = useRef<string | null>(null);
  const { run, isPending } = useMove(
    async (request: Parameters<typeof client.people.invite.mutate>[0] & { key: string }) => {
      const answer = await client.people.invite.mutate(request);
      path.current = answer.path;
      return answer.outcome;
    },
  );
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'rep');
  const [teamId, setTeamId] = useState('');
  const [isLead, setIsLead] = useState(false);
  const [isUnclear, setIsUnclear] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [link, setLink] = useState<{ address: string; expiresAt: string } | null>(null);

  async function send() {
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setIsUnclear(true);
    setIsUnclear(false);
    const answer = await run({
      email: email.trim(),
      name: name.trim(),
      role,
      ...(teamId ? { teamId, isLead } : {}),
      ...(person ? { seatId: person.seatId } : {}),
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer || !path.current) return;
    setLink({ address: `${window.location.origin}${path.current}`, expiresAt: answer.result.expiresAt });
  }
  if (link) return <InviteLink {...link} name={name} timeZone={timeZone} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={person ? `Invite ${person.name}` : 'Invite a person'}
      description="You get a one-time link to pass on. It is good for seven days."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            loading={isPending}
            disabled={name.trim() === '' || email.trim() === ''}
            onClick={send}
          >
            Make the link
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
        <Field label="Name" required>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={120}
              readOnly={person !== null}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="Mail address"
          hint="They sign in with it"
          required
          error={isUnclear ? 'Write a mail address such as you@example.com.' : undefined}
        >
          {(control) => (
            <Input
              {...control}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
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
        {teams.length > 0 && person?.teamId == null ? (
          <>
            <Field label="Team">
              {(control) => (
                <NativeSelect
                  {...control}
                  value={teamId}
                  placeholder="No team"
                  onChange={(event) => setTeamId(event.target.value)}
                  options={teamOptions(teams)}
                />
              )}
            </Field>
            {teamId ? (
              <Checkbox
                label="Leads this team"
                checked={isLead}
                onChange={(event) => setIsLead(event.target.checked)}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
