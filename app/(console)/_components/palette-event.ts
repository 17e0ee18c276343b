// The name of the event that opens the palette; the button and the keyboard share it, so that neither loads the other.
export const OPEN_PALETTE_EVENT = 'plumbline:open-palette';
