// What one can say about a message where the deal has none: each box is a circumstance that the policies look at.
'use client';
import { Checkbox } from '../../../_ui/checkbox';
import { holdsOf, type readWhatIf } from './what-if-moves';

export function HoldsFields({
  asked: { move, holds },
  onChange,
}: {
  asked: ReturnType<typeof readWhatIf>;
  onChange: (next: Record<string, string>) => void;
}) {
  const offered = holdsOf(move.value);
  if (offered.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-ink-2 text-xs">
        What holds about it, where the deal has no open message
      </legend>
      {offered.map(([name, label]) => (
        <Checkbox
          key={name}
          label={label}
          checked={holds.includes(name)}
          onChange={({ target }) =>
            onChange({
              holds: (target.checked ? [...holds, name] : holds.filter((held) => held !== name)).join(','),
            })
          }
        />
      ))}
    </fieldset>
  );
}
