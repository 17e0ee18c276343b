// The schedules in words.
import type { FreezeSchedule } from './answers';

export const SCHEDULE_WORDS: Record<FreezeSchedule['next'][number]['kind'], string> = {
  weeklyCall: 'Weekly call',
  monthEnd: 'Month end',
  quarterEnd: 'Quarter end',
};
export const SCHEDULE_HINTS: Record<FreezeSchedule['next'][number]['kind'], string> = {
  weeklyCall: 'As the window of calls closes',
  monthEnd: 'As a fiscal month is over, the quarter it lies in',
  quarterEnd: 'As a quarter is over',
};
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, at) => ({ value: String(at + 1), label }),
);
