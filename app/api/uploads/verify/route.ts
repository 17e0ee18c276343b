// POST /api/uploads/verify: a bundle to be checked; outside the proxy, which would cut it at 10 MB.
import { verifyUpload } from '@/server/http/verify-upload';

export const POST = verifyUpload;
