// No hole in the types and no silenced check: what a tool warns of is mended, not hidden.
import ts from 'typescript';
import { lineOf, type Rule } from '../source-file';

const SILENCED = /(?:\/\/|\/\*)[^\n]*(biome-ignore|@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable)/g;

export const typeHoles: Rule = (file) => {
  const said: string[] = [];
  for (const node of file.nodes) {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      said.push(`line ${lineOf(file, node)} says any; name the shape, or take unknown and check it.`);
    const isDouble =
      ts.isAsExpression(node) &&
      ts.isAsExpression(node.expression) &&
      node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;
    if (isDouble)
      said.push(
        `line ${lineOf(file, node)} casts through unknown; parse the value or widen the type it comes from.`,
      );
    if (ts.isCatchClause(node) && node.block.statements.length === 0 && node.block.getText().length <= 4)
      said.push(
        `line ${lineOf(file, node)} swallows an error; handle it, or say in a comment why it is none.`,
      );
  }
  for (const match of file.text.matchAll(SILENCED)) {
    const line = file.text.slice(0, match.index).split('\n').length;
    said.push(`line ${line} silences a check with ${match[1]}; mend what it warns of.`);
  }
  return said;
};
