// Tells a question, asked or reported; what is asked is not stated.
import type { Sentence } from './sentence';

const SUBJECT =
  '(?:i|you|we|they|he|she|it|there|the|your|our|their|my|his|her|this|that|these|those|any|anyone|anybody|someone|somebody|legal|procurement|security|finance|all|budget|pricing)';
const INVERTED = new RegExp(
  `(?:^|: )(?:(?:and|but|so|also|or|well|ok|okay|hi|hello|quick question)[,:]? )*(?:do|does|did|is|are|was|were|am|can|could|would|will|should|shall|may|might|have|has|had) (?:not )?${SUBJECT}\\b`,
);
const ASKING =
  /^(?:(?:and|but|so|also|or|well)[,:]? )*(?:what|when|where|who|whom|whose|why|how)(?: much| many| long| soon| often| else| exactly| about)? (?:is|are|was|were|do|does|did|will|would|can|could|should|have|has|had)\b(?! (?:clear|important|key|certain|left is)\b)/;
const REPORTED =
  /\b(?:wonder|wonders|wondered|wondering|curious|unsure|unclear|not sure|not certain|not clear|know|knows|confirm|advise|clarify|ask|asks|asked|asking|tell|check|checking|see|find out|figure out|understand|question is|question of|depends on|depend on)(?: (?:me|us|them|him|her|you))? (?:if|whether|when|how (?:much|many|long|soon)|who|what)\b/;
const WHETHER = /\bwhether\b/;
const ASKING_FOR_NEWS =
  /^(?:any|have you any|is there any) (?:update|updates|news|progress|idea|ideas|thoughts|chance|word|feedback)\b/;

export function isQuestion({ lower }: Sentence): boolean {
  return (
    /\?[\s"')\]!?.]{0,5}$/.test(lower) ||
    INVERTED.test(lower) ||
    ASKING.test(lower) ||
    REPORTED.test(lower) ||
    WHETHER.test(lower) ||
    ASKING_FOR_NEWS.test(lower)
  );
}
