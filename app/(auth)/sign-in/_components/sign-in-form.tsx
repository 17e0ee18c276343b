// The sign-in form: says the same whatever was wrong, and what to do when tries ran out.
'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../_ui/button';
import { Field } from '../../../_ui/field';
import { Input } from '../../../_ui/input';
import { Notice } from '../../../_ui/notice';

const ANSWERS: Record<string, string> = {
  wrong: 'That address and password do not go together. Check both and try again.',
  throttled: 'Too many tries. Wait 15 minutes, then try again.',
};

export function SignInForm({ next, hasNoSeat }: { next: string; hasNoSeat: boolean }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsBusy(true);
    setProblem(null);
    const form = new FormData(event.currentTarget);
    const { signIn } = await import('next-auth/react');
    const answer = await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      redirect: false,
    }).catch(() => undefined);
    if (answer?.ok) {
      window.location.assign(next);
      return;
    }
    setProblem(
      ANSWERS[answer?.error ?? ''] ?? 'The console did not answer. Check the connection and try again.',
    );
    setIsBusy(false);
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {hasNoSeat ? (
        <Notice kind="warning" title="You have no seat in a workspace">
          Ask an admin for an invite link.
        </Notice>
      ) : null}
      {problem ? <Notice kind="danger" title={problem} /> : null}
      <Field label="Mail address" required>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" autoFocus />}
      </Field>
      <Field label="Password" required>
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      <Button type="submit" variant="primary" loading={isBusy}>
        Sign in
      </Button>
    </form>
  );
}
