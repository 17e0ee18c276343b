// Reads what was typed after a command's name; what the command does not know is answered in one sentence.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Sentence } from '@/server/launch/sentence.mjs';

/** @throws {Sentence} that names what was not understood and where the options are told. */
export function parseOptions<const Config extends ParseArgsConfig>(
  command: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [what] = error instanceof Error ? error.message.split('. ') : [];
    throw new Sentence(`${what}. npm run plumbline -- help ${command} tells which options there are.`);
  }
}
