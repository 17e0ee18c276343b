import { sendRefusedRows } from '@/server/http/send-refused-rows';

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return sendRefusedRows((await params).id);
}
