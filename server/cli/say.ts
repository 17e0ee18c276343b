// Prints lines at a terminal; what files and people wrote in them can neither move its cursor nor recolour it.

/** Every control character but the line feed and the tab, the marks of the other direction too. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Control characters as they are written in code: ESC is \x1b. */
export function terminalText(text: string): string {
  return text.replace(CONTROL, (char) => {
    if (char === '\n' || char === '\t') return char;
    const hex = char.charCodeAt(0).toString(16);
    return hex.length > 2 ? `\\u${hex}` : `\\x${hex.padStart(2, '0')}`;
  });
}

export function say(text: string): void {
  console.log(terminalText(text));
}

/** On the error output. */
export function complain(text: string): void {
  console.error(terminalText(text));
}
