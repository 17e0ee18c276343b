// Which version of a kind of rules the help page shows: the workspace's own, or as shipped.

/** @param what 'checklists', 'flags' or 'reason codes' */
export function inForceWords(what: string, version: number | null): string {
  return version === null
    ? `In force: the ${what} as shipped.`
    : `In force: version ${version} of this workspace’s ${what}.`;
}
