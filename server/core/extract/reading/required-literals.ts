// Works out which letters every match of a phrase must hold, so that a text without them is passed by without trying it.

/** What neither narrows a search nor is worth an entry in it. */
const SHORTEST = 3;
const MOST = 80;

/** Each group: any match holds at least one of its texts. No group means that nothing is known. */
export function requiredLiterals(pattern: string): readonly (readonly string[])[] {
  let at = 0;

  function alternatives(): string[][] {
    const all = [sequence()];
    while (pattern[at] === '|') {
      at += 1;
      all.push(sequence());
    }
    if (all.length === 1) return all[0] ?? [];
    const best = all.map((groups) => bestOf(groups));
    const union = best.flatMap((group) => group ?? []);
    return best.every((group) => group !== undefined) && union.length <= MOST ? [union] : [];
  }

  function sequence(): string[][] {
    const groups: string[][] = [];
    let run = '';
    const endRun = () => {
      if (run.length >= SHORTEST) groups.push([run]);
      run = '';
    };
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const { letter, inner } = atom();
      const isSure = repetition();
      if (letter !== null && isSure === 'once') run += letter;
      else {
        endRun();
        if (isSure !== 'maybe') groups.push(...inner);
      }
    }
    endRun();
    return groups;
  }

  function atom(): { letter: string | null; inner: string[][] } {
    const mark = pattern[at] ?? '';
    at += 1;
    if (mark === '[') {
      at = pattern.indexOf(']', at) + 1;
      return { letter: null, inner: [] };
    }
    if (mark === '\\') {
      const escaped = pattern[at] ?? '';
      at += 1;
      return { letter: /[a-z]/i.test(escaped) ? null : escaped, inner: [] };
    }
    if (mark !== '(') return { letter: /[.^$]/.test(mark) ? null : mark, inner: [] };
    const isLook = /^\?<?[=!]/.test(pattern.slice(at, at + 3));
    if (pattern[at] === '?') at += pattern[at + 1] === '<' ? 3 : 2;
    const inner = alternatives();
    at += 1;
    return { letter: null, inner: isLook ? [] : inner };
  }

  function repetition(): 'once' | 'more' | 'maybe' {
    if (pattern[at] === '?') {
      at += 1;
      return 'maybe';
    }
    if (pattern[at] !== '{') return 'once';
    const isOptional = pattern.startsWith('{0', at);
    at = pattern.indexOf('}', at) + 1;
    if (pattern[at] === '?') at += 1;
    return isOptional ? 'maybe' : 'more';
  }

  return alternatives()
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, 2);
}

/** The group that the fewest texts will hold by chance: none of its texts is short, and they are few. */
function bestOf(groups: readonly string[][]): string[] | undefined {
  return [...groups].sort((a, b) => worthOf(b) - worthOf(a))[0];
}

function worthOf(group: readonly string[]): number {
  return Math.min(...group.map((text) => text.trim().length)) - group.length / 10;
}
