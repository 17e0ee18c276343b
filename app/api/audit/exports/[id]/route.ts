import { sendLogExport } from '@/server/http/send-log-export';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return sendLogExport((await params).id);
}
