// Writes a filter as an address and reads it back; what an address holds that is no filter is left out, never an error.
import { DealFilter } from './deal-filter';

const LISTS = ['category', 'state', 'phase'] as const;
const TEXTS = [
  'period',
  'basis',
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

export function readFilter(address: Address): DealFilter {
  const given: Record<string, unknown> = {};
  for (const name of TEXTS) {
    const value = first(address[name]);
    if (value !== undefined && (value !== '' || name === 'segment')) given[name] = value;
  }
  for (const name of LISTS) {
    const value = first(address[name]);
    if (value) given[name] = value.split(',');
  }
  const whole = DealFilter.safeParse(given);
  if (whole.success) return whole.data;
  for (const issue of whole.error.issues) delete given[String(issue.path[0])];
  return DealFilter.parse(given);
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

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
