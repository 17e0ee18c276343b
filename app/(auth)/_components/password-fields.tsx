// A new password, typed twice so that nobody locks themselves out.
'use client';
import { Field } from '../../_ui/field';
import { Input } from '../../_ui/input';

export function PasswordFields({ error }: { error?: string | undefined }) {
  return (
    <>
      <Field label="Password" hint="At least 12 characters; a few words are fine" required error={error}>
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" />}
      </Field>
      <Field label="Password again" required>
        {(control) => <Input {...control} name="again" type="password" autoComplete="new-password" />}
      </Field>
    </>
  );
}
