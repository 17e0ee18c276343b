// The comparison that an address asks for, and the address of a comparison; what an address holds that is none is left out.
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { WATERFALL_CAUSES, type WaterfallCause } from '@/server/core/waterfall/waterfall-cause';

export type CompareAddress = {
  /** A snapshot's id or a past day. */
  from?: string;
  /** The same, or 'now'. */
  to: string;
  period?: string;
  categories: Category[];
  team?: string;
  owner?: string;
  measure?: 'weighted';
  cause?: WaterfallCause;
};

const DEFAULT_CATEGORIES: readonly Category[] = ['commit', 'closed'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
type Raw = Record<string, string | string[] | undefined>;

export function readCompareAddress(raw: Raw): CompareAddress {
  const text = (name: string) => {
    const value = raw[name];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const uuid = (name: string) => (UUID.test(text(name) ?? '') ? text(name) : undefined);
  const book = (name: string) =>
    uuid(name) ?? (/^\d{4}-\d{2}-\d{2}$/.test(text(name) ?? '') ? text(name) : undefined);
  const asked = (text('categories') ?? '').split(',');
  const categories = CATEGORIES.filter((category) => category !== 'omitted' && asked.includes(category));
  const cause = WATERFALL_CAUSES.find((known) => known === text('cause'));
  const period = text('period')?.slice(0, 20);
  const [from, team, owner] = [book('from'), uuid('team'), uuid('owner')];
  return {
    to: book('to') ?? 'now',
    categories: categories.length > 0 ? categories : [...DEFAULT_CATEGORIES],
    ...(from ? { from } : {}),
    ...(period ? { period } : {}),
    ...(team ? { team } : {}),
    ...(owner ? { owner } : {}),
    ...(text('measure') === 'weighted' ? { measure: 'weighted' as const } : {}),
    ...(cause ? { cause } : {}),
  };
}

export function compareAddress(path: string, { categories, ...rest }: Partial<CompareAddress>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (categories) query.set('categories', categories.join(','));
  return `${path}?${query}`;
}

/** What the router is asked; null while no snapshot is chosen. */
export function compareQuestion({ from, to, ...rest }: CompareAddress) {
  return from ? { ...rest, from, to: to as 'now' } : null;
}
