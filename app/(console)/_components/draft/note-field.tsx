// A note of a person, 280 characters at most; required where the chosen reason asks for one.
import { MAX_NOTE_LENGTH } from '@/server/core/reasons/read-reason';
import { Field } from '../../../_ui/field';
import { Textarea } from '../../../_ui/textarea';

export function NoteField({
  value,
  onValue,
  required = false,
  hint,
}: {
  value: string;
  onValue: (note: string) => void;
  required?: boolean;
  hint?: string;
}) {
  return (
    <Field label="Note" required={required} hint={hint}>
      {(control) => (
        <Textarea
          {...control}
          data-remedy="note"
          rows={2}
          maxLength={MAX_NOTE_LENGTH}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
