// What every dialog about a draft is given and hands back.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import type { RemedyStarts } from './remedies-of';

type Outputs = inferRouterOutputs<AppRouter>;
export type DraftView = Outputs['deal']['page']['drafts'][number];

/** `today` is the workspace's day, 'YYYY-MM-DD'; `currency` the deal's. */
export type DraftSetting = { today: string; timeZone: string };

export type DecidedDraft = { draft: DraftView; decisionId: string; words: string };

export type DraftDialogProps = {
  draft: DraftView;
  setting: DraftSetting;
  /** A value of the draft's field in words. */
  words: (value: string | null) => string;
  onAnswered: (decided: DecidedDraft) => void;
  /** Remedies that the screen starts in place of the dialog. */
  starts: RemedyStarts;
  /** Closes the dialog and shows what holds now. */
  onRefresh: () => void;
  onClose: () => void;
};
