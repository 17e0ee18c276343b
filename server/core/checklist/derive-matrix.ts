// What the sources of a workspace can show: item by kind of record, and when each kind was last received.
import { FACT_KIND_LABELS, type FactKind } from '../vocabulary/fact';
import { ITEM_KEYS, type ItemKey } from '../vocabulary/item';
import { canSatisfy, type DeliveredKind } from './can-satisfy';
import { SHIPPED_TEMPLATES } from './shipped-templates';

export type Delivered = DeliveredKind & { sourceName: string; count: number; lastReceivedAt: string };

export type MatrixColumn = {
  key: string;
  label: string;
  kind: FactKind;
  count: number;
  /** ISO 8601; null where no source has ever delivered one. */
  lastReceivedAt: string | null;
  sources: string[];
  hasBodies: boolean;
};
/** 'shows': what was delivered could satisfy the item · 'could': this kind could, and none was delivered that does · 'no' */
export type MatrixCell = 'shows' | 'could' | 'no';
export type MatrixGroup = 'blocking' | 'advisory' | 'renewal' | 'closing';
export type MatrixRow = { key: ItemKey; group: MatrixGroup; isShown: boolean; cells: MatrixCell[] };
export type Matrix = { columns: MatrixColumn[]; rows: MatrixRow[] };

type Channel = { key: string; label: string; kind: FactKind; side?: 'buyer' | 'other' };

const plain = (kind: FactKind): Channel => ({ key: kind, label: FACT_KIND_LABELS[kind], kind });
const CHANNELS: readonly Channel[] = [
  { key: 'email:buyer', label: "Buyer's mail", kind: 'email', side: 'buyer' },
  { key: 'email:other', label: 'Other mail', kind: 'email', side: 'other' },
  ...(
    [
      'meeting',
      'call',
      'task',
      'note',
      'contact_role',
      'quote',
      'contract',
      'envelope',
      'order',
      'document',
    ] as const
  ).map(plain),
  { key: 'last_activity', label: 'Last activity only', kind: 'last_activity' },
];

export function deriveMatrix(delivered: readonly Delivered[]): Matrix {
  const byChannel = CHANNELS.map((channel) => delivered.filter((each) => belongs(channel, each)));
  return {
    columns: CHANNELS.map((channel, index) => columnOf(channel, byChannel[index] ?? [])),
    rows: ITEM_KEYS.map((key) => {
      const cells = CHANNELS.map((channel, index): MatrixCell => {
        if ((byChannel[index] ?? []).some((each) => canSatisfy(key, each))) return 'shows';
        return canSatisfy(key, strongest(channel)) ? 'could' : 'no';
      });
      return { key, group: groupOf(key), isShown: cells.includes('shows'), cells };
    }),
  };
}

function belongs({ kind, side }: Channel, each: Delivered): boolean {
  const isBuyers = each.side === 'buyer' && each.direction === 'inbound';
  return each.kind === kind && (side === undefined || (side === 'buyer') === isBuyers);
}

/** The most that a source could deliver of this kind. */
function strongest({ kind, side }: Channel): DeliveredKind {
  const isBuyers = side !== 'other';
  return {
    kind,
    side: isBuyers ? 'buyer' : 'seller',
    direction: kind === 'email' ? (isBuyers ? 'inbound' : 'outbound') : 'none',
    maxStrength: 4,
    hasBodies: isBuyers && (kind === 'email' || kind === 'call' || kind === 'meeting'),
  };
}

function columnOf({ key, label, kind }: Channel, found: readonly Delivered[]): MatrixColumn {
  const newest = found.map(({ lastReceivedAt }) => lastReceivedAt).sort();
  return {
    key,
    label,
    kind,
    count: found.reduce((sum, { count }) => sum + count, 0),
    lastReceivedAt: newest.at(-1) ?? null,
    sources: [...new Set(found.map(({ sourceName }) => sourceName))].sort(),
    hasBodies: found.some(({ hasBodies }) => hasBodies),
  };
}

const keysOf = (template: keyof typeof SHIPPED_TEMPLATES, isBlocking: boolean) =>
  new Set(
    SHIPPED_TEMPLATES[template].items.filter((item) => item.isBlocking === isBlocking).map(({ key }) => key),
  );
const BLOCKING = keysOf('standard', true);
const ADVISORY = keysOf('standard', false);
const RENEWAL = keysOf('renewal', true);

function groupOf(key: ItemKey): MatrixGroup {
  if (BLOCKING.has(key)) return 'blocking';
  if (ADVISORY.has(key)) return 'advisory';
  return RENEWAL.has(key) ? 'renewal' : 'closing';
}
