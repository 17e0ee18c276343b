// Which deals are in totals at all: an open one that no source shows any more or that was merged away is in none, nor is a void one.
import { and, eq, ne } from 'drizzle-orm';
import { dealState } from '@/db/schema/derived';

export const isCounted = and(eq(dealState.isVanished, false), ne(dealState.phase, 'void'));
