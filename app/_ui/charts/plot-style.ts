// How axes look in every plot.
export const TICK = { fill: 'var(--ink-3)', fontSize: 11 } as const;
export const AXIS_LINE = { stroke: 'var(--line-strong)' } as const;
export const GRID_LINE = 'var(--line)';
export const CURSOR = { fill: 'var(--hover)' } as const;
/** A drawing takes a new width a moment after the page has it: until then it is cut, and widens no page. */
export const PLOT_BOX = 'w-full overflow-x-clip';
