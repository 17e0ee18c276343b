// Writes a filter as an address and reads it back; what an address holds that is no filter is left out, never an error.
import { CATEGORIES } from '../vocabulary/category';
import { FLAG_RULES } from '../vocabulary/flag-rule';
import { DOLLAR_STATES, ITEM_KEYS, ITEM_STATES } from '../vocabulary/item';
import { PHASES } from '../vocabulary/phase';
import { MARKET_BASES } from '../vocabulary/rate-basis';
import type { DealFilter } from './deal-filter';
import { DEAL_SETS } from './deal-set';

const LISTS = ['category', 'state', 'phase', 'teams'] as const;
const TEXTS = [
  'period',
  'basis',
  'rates',
  'team',
  'owner',
  'segment',
  'item',
  'itemState',
  'flag',
  'only',
  'q',
] as const;

export type Address = Record<string, string | string[] | undefined>;

/** The schema's own rules, without the schema: a page of numbers must not wait for a validator to load. A test holds both together. */
export function readFilter(address: Address): DealFilter {
  const text = (name: string): string | undefined => first(address[name]);
  const uuid = (value: string | undefined) => (value && UUID.test(value) ? value : undefined);
  const q = text('q')?.trim();
  const segment = text('segment');
  const filter = {
    period: atMost(text('period') || undefined, 20),
    basis: oneOf(['source', 'accepted'] as const, text('basis')) ?? 'accepted',
    rates: oneOf(MARKET_BASES, text('rates')),
    team: uuid(text('team')),
    teams: uuids(text('teams')),
    owner: text('owner') === 'none' ? ('none' as const) : uuid(text('owner')),
    category: allOf(CATEGORIES, text('category')),
    state: allOf(DOLLAR_STATES, text('state')),
    phase: allOf(PHASES, text('phase')),
    segment: atMost(segment, 200),
    item: oneOf(ITEM_KEYS, text('item')),
    itemState: oneOf(ITEM_STATES, text('itemState')),
    flag: oneOf(FLAG_RULES, text('flag')),
    only: oneOf(DEAL_SETS, text('only')),
    q: atMost(q || undefined, 120),
  };
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined);
  return { basis: filter.basis, ...Object.fromEntries(kept) };
}

/** The address of a filter under a path; members that say nothing are left out. */
export function filterAddress(
  path: string,
  filter: Partial<DealFilter>,
  extra: Record<string, string> = {},
): string {
  const query = new URLSearchParams();
  for (const name of TEXTS) {
    const value = filter[name];
    if (value !== undefined && !(name === 'basis' && value === 'accepted')) query.set(name, value);
  }
  for (const name of LISTS) {
    const value = filter[name];
    if (value && value.length > 0) query.set(name, value.join(','));
  }
  for (const [name, value] of Object.entries(extra)) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** RFC 9562, versions 1 to 8, and the nil and max ids. */
const UUID =
  /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|0{8}-(0{4}-){3}0{12}|f{8}-(f{4}-){3}f{12})$/;

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const atMost = (value: string | undefined, most: number): string | undefined =>
  value !== undefined && value.length <= most ? value : undefined;

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((each) => each === value);
}

/** As the schema has it; spelled here for the same reason. */
const MOST_TEAMS = 100;

function uuids(value: string | undefined): string[] | undefined {
  const parts = value ? value.split(',') : [];
  const isList = parts.length > 0 && parts.length <= MOST_TEAMS && parts.every((part) => UUID.test(part));
  return isList ? parts : undefined;
}

/** All of a list or none of it: half a filter would show other numbers than the link meant. */
function allOf<T extends string>(known: readonly T[], value: string | undefined): T[] | undefined {
  if (!value) return undefined;
  const parts = value.split(',');
  const found = parts.flatMap((part) => oneOf(known, part) ?? []);
  return found.length === parts.length && parts.length <= known.length ? found : undefined;
}
