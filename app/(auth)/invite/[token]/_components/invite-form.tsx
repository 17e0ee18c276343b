// The form behind an invite link: a name and a password, or the password somebody has already.
'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../../_ui/button';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { Notice } from '../../../../_ui/notice';
import { type JoinProblem, join } from '../../../_components/join';
import { PasswordFields } from '../../../_components/password-fields';

export function InviteForm({
  token,
  email,
  name,
  isKnown,
}: {
  token: string;
  email: string;
  name: string;
  /** The address signs in already, in another workspace. */
  isKnown: boolean;
}) {
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password') ?? '');
    if (!isKnown && password !== form.get('again'))
      return setProblem({ field: 'password', reason: 'The two passwords differ. Type them again.' });
    setIsBusy(true);
    setProblem(null);
    const given = { token, name: String(form.get('name') ?? name), password };
    const found = await join('/api/invite', given, password);
    if (found === null) return;
    setProblem(found);
    setIsBusy(false);
  }
  const passwordError = problem?.field === 'password' ? problem.reason : undefined;

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {problem && !problem.field ? <Notice kind="danger" title={problem.reason} /> : null}
      <Field label="Mail address" required>
        {(control) => (
          <Input {...control} name="email" type="email" value={email} readOnly autoComplete="username" />
        )}
      </Field>
      {isKnown ? (
        <Field
          label="Your password"
          hint="You sign in with this address already; the same password opens this workspace too"
          required
          error={passwordError}
        >
          {(control) => (
            <Input {...control} name="password" type="password" autoComplete="current-password" autoFocus />
          )}
        </Field>
      ) : (
        <>
          <Field label="Your name" required error={problem?.field === 'name' ? problem.reason : undefined}>
            {(control) => <Input {...control} name="name" defaultValue={name} maxLength={120} autoFocus />}
          </Field>
          <PasswordFields error={passwordError} />
        </>
      )}
      <Button type="submit" variant="primary" loading={isBusy}>
        Take the seat
      </Button>
    </form>
  );
}
