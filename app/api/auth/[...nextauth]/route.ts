export { handleAuth as GET, handleAuth as POST } from '@/server/http/handle-auth';
