// Reads a body in memory and says what it states, as kinds and closed values; not a phrase of it comes out.

import { dayIn } from '../calendar/day-in-zone';
import type { SignalValue } from '../evidence/signal-pointer';
import type { Side } from '../vocabulary/fact';
import { SIGNAL_KINDS, type SignalKind } from '../vocabulary/signal-kind';
import { EXTRACTORS } from './extractors';
import { isEnglish } from './reading/is-english';
import { NO_COMPANY_WORDS } from './reading/known-words';
import type { Reading } from './reading/reading';
import type { Sentence } from './reading/sentence';
import { type KnownSentence, SentenceMemory } from './reading/sentence-memory';
import { prepareText } from './text/prepare-text';
import { splitSentences } from './text/split-sentences';

export type ExtractInput = {
  /** The body as the source gives it; only the first 64 Ki characters are read. */
  text: string;
  /** Left out: judged by the text itself. */
  isHtml?: boolean;
  /** The author's side; 'machine' for anything that no person wrote. */
  side: Side;
  /** When it was written, ISO 8601 with offset; relative days count from it. */
  occurredAt: string;
  /** IANA zone of the workspace. */
  timeZone: string;
  /** The day of `occurredAt` in that zone, where it is known already. */
  sentOn?: string;
  /** Canonical names of competitors; a signal's term is one of these or absent. */
  knownCompetitors?: readonly string[];
  /** Names of our company and of the deal's account: what happens to these is no other company's event. */
  ourNames?: readonly string[];
};

export type ExtractedSignal = {
  kind: SignalKind;
  /** Name and version, such as 'pain@1'. */
  extractor: string;
  /** The cap of the author's side: buyer 2, seller 1, everybody else 0. */
  strength: 0 | 1 | 2;
  value: SignalValue;
};

export type UnsupportedLanguage = { unsupportedLanguage: true };

const STRENGTH_CAP: Readonly<Record<Side, 0 | 1 | 2>> = {
  buyer: 2,
  seller: 1,
  partner: 0,
  unknown: 0,
  machine: 0,
};

/**
 * Sorted by kind, then value, each once: the same text gives the same bytes.
 * @param memory of the texts read before this one; it changes how long the reading takes and nothing else.
 */
export function extractSignals(
  input: ExtractInput,
  memory: SentenceMemory = new SentenceMemory(),
): ExtractedSignal[] | UnsupportedLanguage {
  const written = splitSentences(prepareText(input.text, input.isHtml)).map((raw) => memory.read(raw));
  if (written.length === 0) return [];
  if (!isEnglish(written.map(({ languages }) => languages))) return { unsupportedLanguage: true };
  const stating = written.filter((each) => each.isStatement && kindsOf(each) !== 0);
  if (stating.length === 0) return [];
  const about = new About(input);
  return SIGNAL_KINDS.flatMap((kind, index) => {
    const of = stating.filter((each) => (kindsOf(each) & (1 << index)) !== 0);
    if (of.length === 0) return [];
    const { version, read } = EXTRACTORS[kind];
    const values = read(about.in(of.map(({ sentence }) => sentence)));
    if (values.length === 0) return [];
    return onceEach(values).map((value) => ({
      kind,
      extractor: `${kind}@${version}`,
      strength: STRENGTH_CAP[input.side],
      value,
    }));
  });
}

function kindsOf(known: KnownSentence): number {
  known.mayState ??= SIGNAL_KINDS.reduce(
    (kinds, kind, index) => (EXTRACTORS[kind].mayState(known.sentence) ? kinds | (1 << index) : kinds),
    0,
  );
  return known.mayState;
}

/** Days and tokens are worked out when a phrase asks for them: most texts hold none that does. */
class About {
  readonly side: Side;
  readonly competitors: readonly string[];
  private day: string | null = null;
  private tokens: ReadonlySet<string> | null = null;

  constructor(private readonly input: ExtractInput) {
    this.side = input.side;
    this.competitors = input.knownCompetitors ?? [];
  }

  in(sentences: readonly Sentence[]): Reading {
    return new LazyReading(sentences, this);
  }

  get sentOn(): string {
    this.day ??= this.input.sentOn ?? dayIn(this.input.occurredAt, this.input.timeZone);
    return this.day;
  }

  get ownTokens(): ReadonlySet<string> {
    this.tokens ??= tokensOf(this.input.ourNames ?? []);
    return this.tokens;
  }
}

class LazyReading implements Reading {
  constructor(
    readonly sentences: readonly Sentence[],
    private readonly about: About,
  ) {}

  get side(): Side {
    return this.about.side;
  }
  get competitors(): readonly string[] {
    return this.about.competitors;
  }
  get sentOn(): string {
    return this.about.sentOn;
  }
  get ownTokens(): ReadonlySet<string> {
    return this.about.ownTokens;
  }
}

function onceEach(values: readonly SignalValue[]): SignalValue[] {
  const byKey = new Map(
    values.map((value) => [JSON.stringify([value.date, value.amount, value.currency, value.term]), value]),
  );
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

function tokensOf(names: readonly string[]): Set<string> {
  const tokens = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}&-]{2,40}/gu) ?? []);
  return new Set(tokens.filter((token) => !NO_COMPANY_WORDS.has(token)));
}
