// What a mapping says of a name that a file gives: a name such as "constructor" is nothing that a mapping said.
export function saidFor<Meaning>(said: Readonly<Record<string, Meaning>>, name: string): Meaning | undefined {
  return Object.hasOwn(said, name) ? said[name] : undefined;
}
