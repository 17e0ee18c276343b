// Writes a mail the way its author would: greeting, paragraphs, closing, signature, disclaimer and the quoted mail.
import type { MailActivity } from './activity';
import type { BuyerContact } from './buyer-account';
import { DEMO_PARTNERS } from './company';
import { dayText } from './day';
import type { DealStory } from './deal-story';
import { fillSlots, pickVocabulary, type Vocabulary } from './fill-slots';
import { AUTOMATIC_REPLY } from './phrases/automatic-reply';
import { OTHER_LANGUAGE } from './phrases/other-language';
import { PHRASE_BANK } from './phrases/phrase-bank';
import { CLOSINGS, CONNECTORS, DISCLAIMERS, GREETINGS, MOBILE_SIGNATURES, SUBJECTS } from './phrases/style';
import { type SeededRandom, seededRandom } from './seeded-random';

export type MailText = { subject: string; body: string };
export type MailAuthor = { name: string; firstName: string; email: string; title: string; company: string };

export function accountVocabulary(deal: DealStory): Vocabulary {
  return pickVocabulary(seededRandom(`${deal.account.id}/words`));
}

export function mailAuthor(deal: DealStory, mail: MailActivity): MailAuthor {
  if (mail.from === 'seller') {
    const { owner } = deal;
    const name = `${owner.firstName} ${owner.lastName}`;
    return { name, firstName: owner.firstName, email: owner.email, title: owner.title, company: 'Tessaline' };
  }
  if (mail.from === 'partner') {
    const partner = DEMO_PARTNERS[deal.account.index % DEMO_PARTNERS.length] ?? DEMO_PARTNERS[0];
    return {
      name: 'Jules Marchand',
      firstName: 'Jules',
      email: `jules.marchand@${partner.domain}`,
      title: 'Engagement Lead',
      company: partner.name,
    };
  }
  const [contact] = mail.contacts;
  const name = contact ? `${contact.firstName} ${contact.lastName}` : deal.account.name;
  const isBounce = mail.from === 'machine' && mail.number % 4 === 0;
  const email = isBounce
    ? `mailer-daemon@${deal.account.domain}`
    : (contact?.email ?? `info@${deal.account.domain}`);
  return {
    name,
    firstName: contact?.firstName ?? '',
    email,
    title: contact?.title ?? '',
    company: deal.account.name,
  };
}

export function writeMail(deal: DealStory, mail: MailActivity): MailText {
  const random = seededRandom(`${deal.key}/text/${mail.number}`);
  const words = accountVocabulary(deal);
  const subject = mailSubject(deal, mail, words);
  const fill = (phrase: string, author: BuyerContact | null): string =>
    fillSlots(random, phrase, { deal, words, author, date: mail.date, at: mail.at });
  const [contact = null] = mail.contacts;
  if (mail.from === 'machine') {
    const reply = AUTOMATIC_REPLY[mail.number % AUTOMATIC_REPLY.length];
    return { subject: `${reply?.subject}: ${subject}`, body: fill(reply?.body ?? '', contact) };
  }
  const own = ownText(deal, mail, fill);
  const quoted = mail.replyTo ? quote(random, deal, mail.replyTo) : '';
  return { subject: mail.replyTo ? `Re: ${subject.replace(/^Re: /, '')}` : subject, body: own + quoted };
}

function mailSubject(deal: DealStory, mail: MailActivity, words: Vocabulary): string {
  const first = mail.replyTo ?? mail;
  const random = seededRandom(`${deal.key}/subject/${first.number}`);
  const about = { deal, words, author: null, date: first.date, at: first.at };
  return fillSlots(random, random.pick(SUBJECTS), about);
}

/** Style belongs to the author, so one person's mails resemble each other. */
function ownText(
  deal: DealStory,
  mail: MailActivity,
  fill: (phrase: string, author: BuyerContact | null) => string,
): string {
  const author = mailAuthor(deal, mail);
  const style = seededRandom(`${author.email}/style`);
  const greeting = style.pick(GREETINGS);
  const closing = style.pick(CLOSINGS);
  const isTerse = style.chance(0.22);
  const isLowercase = style.chance(0.06);
  const mobile = style.chance(0.12) ? style.pick(MOBILE_SIGNATURES) : null;
  const random = seededRandom(`${deal.key}/own/${mail.number}`);
  const [contact = null] = mail.contacts;
  const speaker = mail.from === 'buyer' ? contact : null;

  const used = new Set<string>();
  const paragraphs: string[] = [];
  if (mail.isOtherLanguage) paragraphs.push(random.pick(OTHER_LANGUAGE));
  else {
    mail.intents.forEach((intent, i) => {
      const count =
        isTerse || intent === 'small_talk' || intent === 'scheduling' || intent === 'buyer_date'
          ? 1
          : random.int(1, 2);
      const sentences: string[] = [];
      for (let n = 0; n < count; n++) {
        const phrase = random.pick(PHRASE_BANK[intent]);
        if (used.has(phrase)) continue;
        used.add(phrase);
        sentences.push(fill(phrase, speaker));
      }
      const text = sentences.join(' ');
      const connector = i > 0 && !isTerse ? random.pick(CONNECTORS) : '';
      const isJoined = i > 0 && (isTerse || random.chance(0.3));
      const full =
        connector && !/^(I |I'|Tessaline|[A-Z]{2})/.test(text)
          ? connector + text.charAt(0).toLowerCase() + text.slice(1)
          : text;
      if (isJoined && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()} ${full}`);
      else paragraphs.push(full);
    });
  }
  const to = mail.from === 'seller' ? (contact?.firstName ?? 'all') : deal.owner.firstName;
  const lines = [greeting.replace('{to}', to), ...paragraphs].filter((line) => line !== '');
  let text = lines.join('\n\n');
  if (isLowercase) text = text.toLowerCase();
  if (isTerse && mobile) return `${text}\n\n${author.firstName}\n${mobile}`;
  const signature = [closing, author.name, `${author.title}, ${author.company}`].join('\n');
  const disclaimer = seededRandom(`${author.company}/disclaimer`);
  const notice =
    author.company !== 'Tessaline' && disclaimer.chance(0.35) ? `\n\n${disclaimer.pick(DISCLAIMERS)}` : '';
  return `${text}\n\n${signature}${notice}`;
}

/** The mail answered, as mail programs quote it: with signs, under a header, or below a line. */
function quote(random: SeededRandom, deal: DealStory, earlier: MailActivity): string {
  const author = mailAuthor(deal, earlier);
  const words = accountVocabulary(deal);
  const again = seededRandom(`${deal.key}/text/${earlier.number}`);
  const fill = (phrase: string, who: BuyerContact | null): string =>
    fillSlots(again, phrase, { deal, words, author: who, date: earlier.date, at: earlier.at });
  const text = ownText(deal, earlier, fill);
  const day = dayText(earlier.at);
  switch (random.int(0, 2)) {
    case 0:
      return `\n\nOn ${day}, ${author.name} <${author.email}> wrote:\n${text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`;
    case 1:
      return `\n\n-----Original Message-----\nFrom: ${author.name} <${author.email}>\nSent: ${day}\nSubject: ${deal.account.name}\n\n${text}`;
    default:
      return `\n\n________________________________\nFrom: ${author.name}\nSent: ${day} ${String(9 + (earlier.number % 9)).padStart(2, '0')}:14\nTo: ${deal.account.name}\n\n${text}`;
  }
}
