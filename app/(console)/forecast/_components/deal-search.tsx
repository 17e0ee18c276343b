// Searches deals by name and account; Enter puts it into the address.
'use client';
import { useRouter } from 'next/navigation';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { SearchInput } from '../../../_ui/search-input';

export function DealSearch({ filter }: { filter: DealFilter }) {
  const router = useRouter();
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          router.push(filterAddress('/forecast', { ...filter, q: q || undefined }), { scroll: false });
        }}
      >
        <SearchInput
          key={filter.q ?? ''}
          name="q"
          label="Search deals and accounts"
          defaultValue={filter.q}
          className="w-64"
        />
      </form>
    </search>
  );
}
