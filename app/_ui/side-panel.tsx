// A panel that opens over the list at the right and keeps the list's place; what draws it is loaded when one opens.
'use client';
import dynamic from 'next/dynamic';
import type { SidePanelFrameProps } from './side-panel-frame';

const SidePanelFrame = dynamic(() => import('./side-panel-frame').then((it) => it.SidePanelFrame), {
  ssr: false,
});

export function SidePanel({
  open,
  onOpenChange,
  ...frame
}: Omit<SidePanelFrameProps, 'onClose'> & { open: boolean; onOpenChange: (open: boolean) => void }) {
  return open ? <SidePanelFrame {...frame} onClose={() => onOpenChange(false)} /> : null;
}
