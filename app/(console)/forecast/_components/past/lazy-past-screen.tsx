// The same screen, whose script a look at the present does not load.
'use client';
import dynamic from 'next/dynamic';

export const LazyPastScreen = dynamic(() => import('./past-screen').then((it) => it.PastScreen));
