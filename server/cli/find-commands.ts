// Finds commands by their files in this folder, so that adding one needs no list.

import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Command, isCommand } from '@/server/cli/command';

const folder = dirname(fileURLToPath(import.meta.url));

/** The command of that name; undefined when no file of it exports one (as `command`, or as the module itself). */
export async function commandNamed(name: string): Promise<Command | undefined> {
  if (!candidates().includes(name)) return undefined;
  const module: Record<string, unknown> = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
  return [module, ...Object.values(module)].find(isCommand);
}

/** All of them, by name. */
export async function loadCommands(): Promise<Command[]> {
  const found = await Promise.all(candidates().map(commandNamed));
  return found.filter((command) => command !== undefined);
}

function candidates(): string[] {
  return readdirSync(folder)
    .filter((file) => /^[a-z][a-z-]*\.ts$/.test(file) && file !== 'plumbline.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}
