export { handleInvite as POST } from '@/server/http/handle-invite';
