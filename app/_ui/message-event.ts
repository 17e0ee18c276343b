// The event that says a message is on its way; notify sends it, and whoever shows messages loads itself on hearing it.
export const MESSAGE_EVENT = 'plumbline:message';
