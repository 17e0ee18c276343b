// One CSV file of the demo: its name, its columns in order, and its rows as they are told.
import type { AccountStory, DemoWorld } from './account-stories';

export type DemoFile = { file: string; columns: readonly string[]; rows: Iterable<readonly string[]> };

/** A file whose rows come from accounts and deals, one story at a time. */
export type StoryFile = {
  file: string;
  columns: readonly string[];
  rowsOf(story: AccountStory, world: DemoWorld): Iterable<readonly string[]>;
};

/** Rows are written as records by column, so that a forgotten or misspelt column does not compile. */
export function storyFile<C extends string>(
  file: string,
  columns: readonly C[],
  recordsOf: (story: AccountStory, world: DemoWorld) => Iterable<Record<C, string>>,
): StoryFile {
  return {
    file,
    columns,
    *rowsOf(story, world) {
      for (const record of recordsOf(story, world)) yield columns.map((column) => record[column]);
    },
  };
}

/** The activities an average deal has where it is told whole. */
export function meanActivities(world: DemoWorld): number {
  return world.spread.activities;
}
