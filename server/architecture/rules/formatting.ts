// Money, dates and counts are put into words in one place, so that one number never reads in two ways.
import ts from 'typescript';
import { lineOf, type Rule } from '../source-file';

const PLACE = 'app/_lib/format.ts';
/** Sorting by an alphabet or listing what there is shows no amount, date or count. */
const NOT_SHOWN = new Set(['Collator', 'DisplayNames', 'Segmenter', 'supportedValuesOf']);

export const formatting: Rule = (file) => {
  if (file.path === PLACE || file.isTest || !/^(app|server|db)\//.test(file.path)) return [];
  return file.nodes.flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node)) return [];
    const name = node.name.text;
    const isLocale = /^toLocale(Date|Time)?String$/.test(name);
    const isIntl = node.expression.getText() === 'Intl' && !NOT_SHOWN.has(name) && !asksForZone(node);
    if (!isLocale && !isIntl) return [];
    return [
      `line ${lineOf(file, node)} formats with ${isIntl ? `Intl.${name}` : name}; only ${PLACE} does. Return the plain value, or in a sentence write the number as it is.`,
    ];
  });
};

/** `Intl.DateTimeFormat().resolvedOptions().timeZone`: where the reader is, not how a date reads. */
function asksForZone({ parent }: ts.Node): boolean {
  return (
    (ts.isCallExpression(parent) || ts.isNewExpression(parent)) &&
    parent.parent.getText().endsWith('.resolvedOptions')
  );
}
