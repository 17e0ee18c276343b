// POST /api/uploads: files for an import; outside the proxy, which would cut them at 10 MB.
import { receiveUpload } from '@/server/http/receive-upload';

export const POST = receiveUpload;
