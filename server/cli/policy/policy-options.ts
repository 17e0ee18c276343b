// The options of `plumbline policy`; refuses a verb it does not know and numbers that are none, with what to write instead.
import { Sentence } from '@/server/launch/sentence.mjs';
import { parseOptions } from '../parse-options';

const VERBS = ['check', 'test', 'replay', 'activate'] as const;

export type PolicyOptions = {
  verb: (typeof VERBS)[number];
  paths: string[];
  workspace?: string;
  version?: number;
  months: number;
  as?: string;
  tables?: string;
};

/** @throws Sentence */
export function policyOptions(args: string[]): PolicyOptions {
  const { values, positionals } = parsed(args);
  const [word, ...paths] = positionals;
  const verb = VERBS.find((each) => each === word);
  if (!verb)
    throw new Sentence(`Say what to do: ${VERBS.join(', ')}. npm run plumbline -- help policy tells more.`);
  return {
    verb,
    paths,
    months: wholeNumber('months', values.months ?? '3', 36),
    ...(values.workspace ? { workspace: values.workspace } : {}),
    ...(values.version ? { version: wholeNumber('version', values.version, 2_147_483_647) } : {}),
    ...(values.as ? { as: values.as } : {}),
    ...(values.tables ? { tables: values.tables } : {}),
  };
}

function parsed(args: string[]) {
  const type = 'string' as const;
  return parseOptions('policy', {
    args,
    allowPositionals: true,
    options: { workspace: { type }, version: { type }, months: { type }, as: { type }, tables: { type } },
  });
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new Sentence(`--${name} is a whole number from 1 to ${most}; "${text}" is none.`);
}

/** @throws Sentence */
export function need<T>(value: T | undefined, option: string): T {
  if (value === undefined) throw new Sentence(`Say ${option}. npm run plumbline -- help policy tells more.`);
  return value;
}
