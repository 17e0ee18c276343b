// Narrows the list of people by words, role and access; all of it lies in the address.
'use client';
import { parseAsString, useQueryState } from 'nuqs';
import { ROLE_LABELS, ROLES } from '@/server/core/vocabulary/role';
import { NativeSelect } from '../../../_ui/native-select';
import { SearchInput } from '../../../_ui/search-input';
import { ACCESS_WORDS } from './access-mark';

export function PeopleFilters() {
  const [q, setQ] = useQueryState('q', parseAsString);
  const [role, setRole] = useQueryState('role', parseAsString);
  const [access, setAccess] = useQueryState('access', parseAsString);
  return (
    <div className="flex flex-wrap gap-2">
      <SearchInput
        label="Search people"
        value={q ?? ''}
        onChange={(event) => void setQ(event.target.value || null)}
        className="w-64 max-sm:w-full"
      />
      <NativeSelect
        aria-label="Role"
        className="max-w-40 max-sm:max-w-none"
        placeholder="Every role"
        value={role ?? ''}
        onChange={(event) => void setRole(event.target.value || null)}
        options={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
      />
      <NativeSelect
        aria-label="Sign-in"
        className="max-w-44 max-sm:max-w-none"
        placeholder="Any sign-in"
        value={access ?? ''}
        onChange={(event) => void setAccess(event.target.value || null)}
        options={Object.entries(ACCESS_WORDS).map(([value, { label }]) => ({ value, label }))}
      />
    </div>
  );
}
