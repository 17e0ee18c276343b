// How many days into a period its forecast may be measured from: at the first weekly call after them; after the seventh unless chosen.
export const START_AFTER = [0, 7, 30, 60] as const;
export type StartAfter = (typeof START_AFTER)[number];

export function readStartAfter(text: string | null | undefined): StartAfter {
  return START_AFTER.find((days) => String(days) === text) ?? 7;
}
