// The forms of a recorded name that a greeting or a signature may use: the whole, and the first or last part of it.
export function nameForms(name: string): string[] {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  return [...new Set([name.trim(), parts[0] ?? '', parts.at(-1) ?? ''])].filter((form) => form !== '');
}
