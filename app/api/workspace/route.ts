export { handleWorkspaceChoice as POST } from '@/server/http/handle-workspace-choice';
