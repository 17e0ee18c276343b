// Why a promise changes, from the families that the change itself asks for; nothing where it asks for none.
import { REASON_FAMILY_WORDS } from '@/server/core/reasons/reason-words';
import { REASON_CODES, type ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { controlStyle } from '../../../_ui/control-style';
import { Field } from '../../../_ui/field';
import { reasonWords } from './reason-options';

export function ChangeCodeField({
  families,
  value,
  onValue,
  required = false,
  placeholder = 'Choose',
}: {
  families: readonly ReasonFamily[];
  value: string;
  onValue: (code: string) => void;
  required?: boolean;
  placeholder?: string;
}) {
  if (families.length === 0) return null;
  return (
    <Field label="Why does it change?" required={required}>
      {(control) => (
        <span className="relative">
          <select
            {...control}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            className={controlStyle('h-8 appearance-none truncate pr-8')}
          >
            <option value="">{placeholder}</option>
            {families.map((family) => (
              <optgroup key={family} label={REASON_FAMILY_WORDS[family]}>
                {REASON_CODES[family].map((code) => (
                  <option key={code} value={code}>
                    {reasonWords(family, code)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="pointer-events-none absolute top-2 right-2 size-4 fill-none stroke-[1.5] stroke-ink-3"
          >
            <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
          </svg>
        </span>
      )}
    </Field>
  );
}
