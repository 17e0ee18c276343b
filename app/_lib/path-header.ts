// The request header in which proxy.ts hands on where the reader wanted to go, so that sign-in can lead back there.
export const PATH_HEADER = 'x-plumbline-path';
