// A test is never left out, never waits by the clock and is never tried twice.
import ts from 'typescript';
import { lineOf, type Rule } from '../source-file';

const RUNNERS = new Set(['test', 'it', 'describe', 'suite']);
const LEFT_OUT = new Set(['skip', 'only', 'todo', 'fails', 'fixme', 'skipIf', 'runIf']);
/** A world that is absent on purpose (real data, another PostgreSQL) may be told by the environment. */
const BY_ENVIRONMENT = new Set(['skipIf', 'runIf']);

export const testManners: Rule = (file) => {
  if (!file.isTest) return [];
  return file.nodes.flatMap((node) => {
    const what = badManner(node);
    return what ? [`line ${lineOf(file, node)} ${what}`] : [];
  });
};

function badManner(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const runner = node.expression.getText().split('.')[0] ?? '';
    const name = node.name.text;
    if (RUNNERS.has(runner) && LEFT_OUT.has(name) && !isByEnvironment(node))
      return `uses ${runner}.${name}; every test runs every time. Mend it or remove it.`;
    if (name === 'waitForTimeout') return 'waits by the clock; wait for what should be seen.';
  }
  if (!ts.isCallExpression(node)) return null;
  const called = node.expression.getText();
  if (/^(sleep|delay|timers\.setTimeout)$/.test(called))
    return 'sleeps; wait for the state itself, or use the workspace clock.';
  const isWait = ts.isNewExpression(node.parent) ? false : called === 'setTimeout' && isInPromise(node);
  if (isWait) return 'sleeps; wait for the state itself, or use the workspace clock.';
  return null;
}

function isByEnvironment(node: ts.PropertyAccessExpression): boolean {
  const call = node.parent;
  if (!BY_ENVIRONMENT.has(node.name.text) || !ts.isCallExpression(call)) return false;
  return call.arguments.length === 1;
}

/** `new Promise((resolve) => setTimeout(resolve, …))` is a sleep; a timer that guards something is not. */
function isInPromise(node: ts.CallExpression): boolean {
  for (let at: ts.Node = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at)) return at.expression.getText() === 'Promise';
    if (ts.isBlock(at) && at.statements.length > 1) return false;
  }
  return false;
}
