// How a file is named, how long it may be, and that it opens by saying what it knows and refuses.
import type { Rule } from '../source-file';

const MAX_LINES = 300;
/** Travels in every bundle as one file, so that it can be read and run without anything else. */
const ONE_FILE = 'server/snapshots/verify/verify.mjs';
const NAMELESS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'types',
  'index',
  'shared',
  'lib',
]);

export const fileManners: Rule = ({ path, text, isTest }) => {
  const said: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > MAX_LINES && path !== ONE_FILE)
    said.push(`has ${lines} lines; ${MAX_LINES} is the most. Split it by noun, one export a file.`);
  for (const part of path.replace(/\.[a-z.]+$/, '').split('/'))
    if (NAMELESS.has(part))
      said.push(`is called "${part}"; name it after the one thing it exports, so that it can be found.`);
  if (!isTest && !opensWithSentence(path, text))
    said.push('does not open with a comment; begin with one sentence: what it knows and what it refuses.');
  return said;
};

/** A route.ts is a few lines over a handler that says it. */
function opensWithSentence(path: string, text: string): boolean {
  const body = text.replace(/^#!.*\n/, '');
  return path.endsWith('/route.ts') || /^(\s*['"]use (client|server)['"];?\s*)?\/[/*]/.test(body);
}
