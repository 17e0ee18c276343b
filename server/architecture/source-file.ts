// One source file as the architecture rules read it: its path, its text, its syntax tree and what it imports.
import { posix } from 'node:path';
import ts from 'typescript';

export type Import = {
  /** A path from the repository's root for our own files, else the package's specifier. */
  from: string;
  isOwn: boolean;
  isType: boolean;
  /** `import('…')` at run time. */
  isDynamic: boolean;
};
export type SourceFile = {
  path: string;
  text: string;
  tree: ts.SourceFile;
  /** Every node of it, outermost first. */
  nodes: readonly ts.Node[];
  imports: Import[];
  /** Tests, their worlds and their generators: some rules are for code that ships only. */
  isTest: boolean;
};
/** One thing a file does that it may not, as a sentence that says where it belongs. */
export type Rule = (file: SourceFile) => string[];

export function readSource(path: string, text: string): SourceFile {
  const kind = path.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : /\.m?js$/.test(path)
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const nodes: ts.Node[] = [];
  const gather = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, gather);
  };
  gather(tree);
  return { path, text, tree, nodes, imports: importsOf(path, nodes), isTest: isTestPath(path) };
}

/** @returns 1-based line of a node. */
export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1;
}

function isTestPath(path: string): boolean {
  return /\.(test|prop\.test|db\.test|spec)\.tsx?$|(^|\/)testing\/|(^|\/)arbitrary-|^e2e\//.test(path);
}

function importsOf(path: string, nodes: readonly ts.Node[]): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean, isDynamic = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const said = specifier.text;
    const isOwn = said.startsWith('@/') || said.startsWith('.');
    const from = said.startsWith('@/') ? said.slice(2) : isOwn ? posix.join(posix.dirname(path), said) : said;
    found.push({ from, isOwn, isType, isDynamic });
  };
  for (const node of nodes) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
  }
  return found;
}

/** Whether nothing of it is left at run time: `import type`, or `type` before every name. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
