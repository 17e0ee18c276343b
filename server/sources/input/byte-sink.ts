// What every byte of a file is told to while it is read: its digest, and how far the reading is.
export type ByteSink = { update: (piece: Uint8Array) => unknown };
