export { handleTrpc as GET, handleTrpc as POST } from '@/server/http/handle-trpc';
