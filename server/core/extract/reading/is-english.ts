// Tells English from other languages by stop words and script; it need not know which other language it is.
const ENGLISH = new Set(
  'the and you your our we they their is are was were be been have has had will would this that these those with for from not but what when which there here about them then than it its of or if as by at can could should i my me us he she his her do does did an to on in so all any just please thanks hi hello let'.split(
    ' ',
  ),
);

/** Frequent words that are not English ones as well. */
const OTHERS: readonly ReadonlySet<string>[] = [
  'der das und ist nicht ein eine einen wir sie mit für auf von dem den wird haben sind auch bei zum zur noch nach über ich bitte kein keine unser unsere',
  'le les des est une nous vous dans pour avec sur que qui pas sont notre votre mais être avons aux cette ce du et je merci',
  'el los las una que con para por está son nuestro nuestra pero como más del este esta tiene hemos usted ustedes muy gracias y es',
  'il gli della che non sono con una nostro nostra anche questo questa abbiamo più dal nel alla grazie per è di',
  'os uma que não com para por está são nosso nossa mas como mais do da em temos você obrigado e é',
  'het een niet wij zijn met voor van op dat deze hebben onze maar ook nog wordt naar bij graag ik dank',
  'och att det som är inte vi har för med på den till av ett kan jag tack',
  'og ikke det som er vi har med på til af av kan jeg et der tak takk',
  'nie jest że się na do jak ale dla przez oraz już mamy proszę dziękuję w z i to',
].map((words) => new Set(words.split(' ')));

const MIN_WORDS_TO_JUDGE = 8;
const ENGLISH_BIT = 1;

/** Each stop word with a bit for each language that has it, English first. */
const LANGUAGES = new Map<string, number>();
for (const [index, words] of [ENGLISH, ...OTHERS].entries())
  for (const word of words) LANGUAGES.set(word, (LANGUAGES.get(word) ?? 0) | (1 << index));

/** What one sentence tells of its language: counts that add up over a text. */
export type LanguageCounts = {
  /** Stop words of English, then of each of the others. */
  stopWords: readonly number[];
  words: number;
  letters: number;
  latinLetters: number;
};

export function countLanguages(sentence: string): LanguageCounts {
  const text = sentence.toLowerCase();
  const isPlain = /^[ -~\s]*$/.test(text);
  const words = text.match(isPlain ? /[a-z']{1,40}/g : /[\p{L}']{1,40}/gu) ?? [];
  const stopWords = new Array<number>(OTHERS.length + 1).fill(0);
  for (const word of words) {
    const languages = LANGUAGES.get(word);
    if (languages === undefined) continue;
    if (languages === ENGLISH_BIT) stopWords[0] = (stopWords[0] ?? 0) + 1;
    else
      for (let at = 0; at < stopWords.length; at++)
        stopWords[at] = (stopWords[at] ?? 0) + ((languages >> at) & 1);
  }
  const letters = text.match(isPlain ? /[a-z]/g : /\p{L}/gu)?.length ?? 0;
  const latinLetters = isPlain ? letters : (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
  return { stopWords, words: words.length, letters, latinLetters };
}

/** @param sentences what each sentence of one text tells. */
export function isEnglish(sentences: readonly LanguageCounts[]): boolean {
  let [words, letters, latinLetters] = [0, 0, 0];
  const stopWords = new Array<number>(OTHERS.length + 1).fill(0);
  for (const each of sentences) {
    words += each.words;
    letters += each.letters;
    latinLetters += each.latinLetters;
    for (let at = 0; at < stopWords.length; at++)
      stopWords[at] = (stopWords[at] ?? 0) + (each.stopWords[at] ?? 0);
  }
  if (latinLetters < letters * 0.7) return false;
  const [english = 0, ...others] = stopWords;
  const other = Math.max(...others);
  if (other >= 2 && other > english) return false;
  return english > 0 || words < MIN_WORDS_TO_JUDGE;
}
