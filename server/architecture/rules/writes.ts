// Who may write which table: governed ones the moves, derived ones the evaluation, everything else whoever keeps it.
import ts from 'typescript';
import { lineOf, type Rule, type SourceFile } from '../source-file';

export type Tables = {
  /** Exported name of a drizzle table, and its name in SQL. */
  sqlNames: ReadonlyMap<string, string>;
  /** Names in SQL that db/security.sql puts behind the door. */
  governed: ReadonlySet<string>;
};

const DERIVED = new Set([
  'item_state',
  'flag',
  'deal_state',
  'deal_rollup',
  'evaluation_run',
  'due_work',
  'past_book',
  'past_line',
  'flag_study',
]);
/** The log's own erasable values go in with their entry, in every transaction that appends. */
const LOGS_OWN = new Map([['audit_value', 'server/audit/']]);
const DOORS = ['server/moves/', 'server/sources/publish/'];
const VERBS = new Set(['insert', 'update', 'delete']);
const WRITING_SQL =
  /\b(?:insert\s+into|update(?:\s+only)?|delete\s+from|merge\s+into|truncate)\s+"?([a-z_]+)"?/gi;

/** Reads the lists the rule stands on from the schema and from security.sql, so that a new table is covered at once. */
export function tablesOf(schema: readonly SourceFile[], securitySql: string): Tables {
  const sqlNames = new Map<string, string>();
  for (const file of schema)
    for (const node of file.nodes) {
      if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer))
        continue;
      const [name] = node.initializer.arguments;
      if (node.initializer.expression.getText() === 'pgTable' && name && ts.isStringLiteral(name))
        sqlNames.set(node.name.getText(), name.text);
    }
  const list = /foreach t in array array\[([^\]]*)\]/.exec(securitySql)?.[1] ?? '';
  return { sqlNames, governed: new Set([...list.matchAll(/'([a-z_]+)'/g)].map((match) => match[1] ?? '')) };
}

export const writes =
  (tables: Tables): Rule =>
  (file) => {
    if (file.isTest || !/^(app|server|db)\//.test(file.path) || file.path.startsWith('db/bench/')) return [];
    return file.nodes.flatMap((node) =>
      [...writtenBy(node, tables)].flatMap((table) => refusal(file, node, table, tables)),
    );
  };

function* writtenBy(node: ts.Node, { sqlNames }: Tables): Generator<string> {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const [argument] = node.arguments;
    const name = argument && ts.isIdentifier(argument) ? sqlNames.get(argument.text) : undefined;
    if (name && VERBS.has(node.expression.name.text)) yield name;
  }
  if (!ts.isTemplateLiteral(node) && !ts.isStringLiteral(node)) return;
  const known = new Set(sqlNames.values());
  for (const [, table = ''] of node.getText().matchAll(WRITING_SQL))
    if (known.has(table.toLowerCase())) yield table.toLowerCase();
}

function refusal(file: SourceFile, node: ts.Node, table: string, { governed }: Tables): string[] {
  const at = `line ${lineOf(file, node)} writes ${table}`;
  if (DERIVED.has(table))
    return file.path.startsWith('server/evaluate/')
      ? []
      : [
          `${at}; derived tables are written by server/evaluate only. Change what it is derived from, through a move.`,
        ];
  if (!governed.has(table)) return [];
  const logs = LOGS_OWN.get(table);
  if (logs && file.path.startsWith(logs)) return [];
  if (!DOORS.some((door) => file.path.startsWith(door)))
    return [
      `${at}; it is governed. Write it in the \`write\` of a move under server/moves and send it through runMove.`,
    ];
  return holdsMoveTx(node)
    ? []
    : [
        `${at} without a MoveTx; only the door mints one. Take \`tx: MoveTx\`, or do it in the move's \`write\`.`,
      ];
}

/** Whether a function around the write takes a MoveTx, is a definition's `write`, or a scope that carries one. */
function holdsMoveTx(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const types = at.parameters.map((parameter) => parameter.type?.getText() ?? '');
    if (types.some((type) => /\b(MoveTx|PublishScope|HistoryScope)\b/.test(type))) return true;
    const isMember = ts.isMethodDeclaration(at) || ts.isArrowFunction(at);
    const name = ts.isMethodDeclaration(at)
      ? at.name.getText()
      : ts.isPropertyAssignment(at.parent)
        ? at.parent.name.getText()
        : '';
    if (isMember && name === 'write' && types.every((type) => type === '')) return true;
  }
  return false;
}
