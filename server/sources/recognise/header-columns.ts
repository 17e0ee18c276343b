// Looks columns up in a header whatever their spelling: case, spaces, underscores and a connector's prefix make no difference.
import type { ColumnSource } from '../records/table-plan';
import type { KnownColumn } from './known-table';

/** As columns are compared: 'Close Date' and 'close_date' are one. */
export const folded = (column: string) => column.toLowerCase().replace(/[\s_]/g, '');
/** Connectors put this before the names of HubSpot's properties. */
const PREFIX = /^property_(?=\w)/i;

export class HeaderColumns {
  private readonly spelled = new Map<string, string>();

  constructor(header: readonly string[]) {
    for (const column of header) this.add(folded(column), column);
    for (const column of header)
      if (PREFIX.test(column)) this.add(folded(column.replace(PREFIX, '')), column);
  }

  private add(key: string, column: string): void {
    if (!this.spelled.has(key)) this.spelled.set(key, column);
  }

  /** The file's own spelling of the first of the names it has: 'a|b' is one or the other. */
  find(names: string): string | undefined {
    for (const name of names.split('|')) {
      const found = this.spelled.get(folded(name));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  has = (names: string): boolean => this.find(names) !== undefined;

  /** Undefined where the file has none of the columns. */
  sourceOf(known: KnownColumn): ColumnSource | undefined {
    if ('value' in known) return known;
    if ('template' in known) {
      let isWhole = true;
      const template = known.template.replace(/\{([^}]+)\}/g, (_, names: string) => {
        const column = this.find(names);
        isWhole &&= column !== undefined;
        return `{${column ?? ''}}`;
      });
      return isWhole ? { template } : undefined;
    }
    if ('anyOf' in known) {
      const columns = known.anyOf.flatMap((name) => this.find(name) ?? []);
      return columns.length > 1 ? { anyOf: columns } : columns[0];
    }
    if ('first' in known) {
      const column = this.find(known.first.join('|'));
      return column === undefined ? undefined : { first: column };
    }
    return this.find(known.join('|'));
  }
}
