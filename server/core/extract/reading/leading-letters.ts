// Works out with which letters a phrase can begin, so that it is tried only at words that begin so; when unsure it says any.
const LENGTH = 3;
/** Stands for any further text. */
const ANY = '*';

/** Beginnings of up to three characters; the empty one means that the phrase can begin with anything. */
export function leadingLetters(pattern: string): ReadonlySet<string> {
  let at = 0;

  function alternatives(): Set<string> {
    const all = sequence();
    while (pattern[at] === '|') {
      at += 1;
      for (const each of sequence()) all.add(each);
    }
    return all;
  }

  function sequence(): Set<string> {
    let all = new Set(['']);
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')')
      all = joined(all, repeated(atom()));
    return all;
  }

  function atom(): Set<string> {
    const mark = pattern[at] ?? '';
    at += 1;
    if (mark === '[') {
      at = pattern.indexOf(']', at) + 1;
      return new Set([ANY]);
    }
    if (mark === '.') return new Set([ANY]);
    if (mark === '\\') {
      const escaped = pattern[at] ?? '';
      at += 1;
      return new Set([escaped === 'b' ? '' : /[dwsp]/i.test(escaped) ? ANY : escaped]);
    }
    if (mark !== '(') return new Set([mark]);
    const isLook = /^\?<?[=!]/.test(pattern.slice(at, at + 3));
    if (pattern[at] === '?') at += pattern[at + 1] === '<' ? 3 : 2;
    const inner = alternatives();
    at += 1;
    return isLook ? new Set(['']) : inner;
  }

  function repeated(all: Set<string>): Set<string> {
    if (pattern[at] === '?') {
      at += 1;
      return new Set([...all, '']);
    }
    if (pattern[at] !== '{') return all;
    const isOptional = pattern.startsWith('{0', at);
    at = pattern.indexOf('}', at) + 1;
    return new Set([...[...all].map((each) => each + ANY), ...(isOptional ? [''] : [])]);
  }

  return new Set([...alternatives()].map((each) => each.split(ANY, 1)[0] ?? ''));
}

function joined(starts: Set<string>, ends: Set<string>): Set<string> {
  const all = new Set<string>();
  for (const start of starts) {
    if (start.includes(ANY) || start.length >= LENGTH) all.add(start);
    else for (const end of ends) all.add((start + end).slice(0, LENGTH));
  }
  return all;
}
