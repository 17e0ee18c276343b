import { describeExtractor } from './testing/describe-extractor';

describeExtractor('champion_left', {
  states: [
    'Maria has left the company.',
    'Our sponsor resigned last week.',
    'I am leaving Northwind, my last day is Friday.',
    'He is no longer with us.',
    'The CFO is moving on.',
    'She no longer works here.',
    'Peter was promoted and is taking over from Maria.',
    'Jane moved to a different department.',
    'Tom has retired.',
  ],
  denies: [
    'Maria has not left the company.',
    'Nobody is leaving the company.',
    'Our sponsor is not leaving.',
    'She never left the team.',
    'It is a rumour that our sponsor resigned.',
  ],
  asks: ['Has Maria left the company?', 'Is your sponsor leaving?', 'Do you know whether Maria resigned.'],
  imagines: [
    'If Maria leaves the company, call me.',
    'Maria might be leaving the firm.',
    'Suppose our sponsor resigned.',
  ],
  elsewhere: [
    'The CFO of Acme left the company.',
    'A manager at Globex resigned.',
    'One of our other customers had their sponsor leave the company.',
    'Our competitor had its CEO resign, he has left the company.',
  ],
  ignores: [
    'I left you a voicemail.',
    'I am leaving at 5 today.',
    'Peter left for lunch.',
    'The CEO left the room.',
    'There are ten seats left.',
    'My manager left a comment.',
    'The director left early feedback.',
  ],
});
