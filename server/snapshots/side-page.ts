// The lines of one side file for a page of deals, as the database wrote them: one text, since taking them apart costs as much as writing them.

/** `text` has a newline between its lines and none at its end; `rules` are those that the lines name, in no order. */
export type SideText = { text: string; rules: readonly string[] };
export type SidePage = SideText & { rows: number };
export type SideDeal = {
  id: string;
  /** Its lines where it was evaluated anew; undefined: as the database has them. */
  lines: readonly string[] | undefined;
};

/** Each line begins with its deal, which is a UUID. */
const ID_AT = '{"deal":"'.length;
const ID_END = ID_AT + 36;

/**
 * The lines of these deals and of no others, in their order.
 * @param rulesOf those that a line names; asked only where not all of the text is as the database wrote it.
 */
export function sidePageOf(
  { text, rules }: SideText,
  deals: readonly SideDeal[],
  rulesOf: (line: string) => readonly string[],
): SidePage {
  const rows = deals.every(({ lines }) => lines === undefined) ? rowsOf(text, deals) : null;
  if (rows !== null) return { text, rows, rules };
  const written = new Map<string, string[]>();
  for (const line of text === '' ? [] : text.split('\n')) {
    const id = line.slice(ID_AT, ID_END);
    const before = written.get(id);
    if (before) before.push(line);
    else written.set(id, [line]);
  }
  const kept = deals.flatMap(({ id, lines }) => lines ?? written.get(id) ?? []);
  return { text: kept.join('\n'), rows: kept.length, rules: [...new Set(kept.flatMap(rulesOf))] };
}

/** How many lines there are; null where one is of another deal. */
function rowsOf(text: string, deals: readonly SideDeal[]): number | null {
  const ids = new Set(deals.map(({ id }) => id));
  let rows = 0;
  for (let at = 0; at < text.length; rows += 1) {
    if (!ids.has(text.slice(at + ID_AT, at + ID_END))) return null;
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  return rows;
}
