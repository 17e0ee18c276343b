// Why a promise changes, from the families that the change itself asks for; nothing where it asks for none.
import { codesOffered } from '@/server/core/reasons/reason-book';
import { REASON_FAMILY_WORDS } from '@/server/core/reasons/reason-words';
import type { ReasonFamily } from '@/server/core/vocabulary/reason-code';
import { controlStyle } from '../../../_ui/control-style';
import { Field } from '../../../_ui/field';
import { SelectChevron } from '../../../_ui/select-chevron';
import { useReasons } from './use-reasons';

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
  const { book } = useReasons();
  if (families.length === 0) return null;
  return (
    <Field label="Why does it change?" required={required}>
      {(control) => (
        <span className="relative">
          <select
            {...control}
            data-remedy="reason_code"
            value={value}
            onChange={(event) => onValue(event.target.value)}
            className={controlStyle('h-8 appearance-none truncate pr-8')}
          >
            <option value="">{placeholder}</option>
            {families.map((family) => (
              <optgroup key={family} label={REASON_FAMILY_WORDS[family]}>
                {codesOffered(book, family).map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <SelectChevron />
        </span>
      )}
    </Field>
  );
}
