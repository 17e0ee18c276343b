// server/core has no clock, no chance, no waiting and no world: the same arguments give the same bytes on every machine.
import ts from 'typescript';
import { lineOf, type Rule, type SourceFile } from '../source-file';

const WORLD = new Set(['process', 'console', 'crypto', 'performance', 'fetch', 'globalThis', 'Buffer']);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const MOMENTS = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

export const purity: Rule = (file) => {
  if (!file.path.startsWith('server/core/') || file.isTest) return [];
  return file.nodes.flatMap((node) => {
    const what = impurity(node);
    return what ? [sentence(file, node, what)] : [];
  });
};

function impurity(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isAwaitExpression(node)) return 'await';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isPropertyAccessExpression(node) && MOMENTS.has(node.getText())) return node.getText();
  if (!ts.isIdentifier(node) || !isFree(node)) return null;
  return WORLD.has(node.text) || TIMERS.has(node.text) || node.text === 'Promise' ? node.text : null;
}

/** Whether the name stands for the global: not a member, not a key and not declared here. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isVariableDeclaration(parent))
    return 'initializer' in parent && parent.initializer === node;
  return !ts.isPropertySignature(parent) && !ts.isShorthandPropertyAssignment(parent);
}

function sentence(file: SourceFile, node: ts.Node, what: string): string {
  return `line ${lineOf(file, node)} uses ${what}; server/core is pure. Take the instant, the number or the rows as an argument from whoever calls.`;
}
