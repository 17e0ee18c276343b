export { handleWelcome as POST } from '@/server/http/handle-welcome';
