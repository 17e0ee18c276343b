// The screens of the console in the order of the rail, each with its key after `g`; a screen that is not built is not here.
export type ScreenId =
  | 'forecast'
  | 'inbox'
  | 'approvals'
  | 'snapshots'
  | 'accuracy'
  | 'rules'
  | 'audit'
  | 'sources'
  | 'people'
  | 'me'
  | 'help';

export type Screen = {
  id: ScreenId;
  label: string;
  href: string;
  /** Pressed after `g`. */
  letter?: string;
};

export const SCREENS: readonly Screen[] = [
  { id: 'forecast', label: 'Forecast', href: '/forecast', letter: 'f' },
  { id: 'inbox', label: 'Inbox', href: '/inbox', letter: 'i' },
  { id: 'approvals', label: 'Approvals', href: '/approvals', letter: 'a' },
  { id: 'snapshots', label: 'Snapshots', href: '/snapshots', letter: 's' },
  { id: 'accuracy', label: 'Accuracy', href: '/accuracy', letter: 'y' },
  { id: 'rules', label: 'Rules', href: '/rules', letter: 'r' },
  { id: 'audit', label: 'Audit', href: '/audit', letter: 'l' },
  { id: 'sources', label: 'Sources', href: '/sources', letter: 'o' },
  { id: 'people', label: 'People', href: '/people', letter: 'p' },
  { id: 'me', label: 'About me', href: '/me', letter: 'm' },
  { id: 'help', label: 'Help', href: '/help' },
];
