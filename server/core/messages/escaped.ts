// Writes a text so that a regular expression with the flag u finds exactly it.
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
