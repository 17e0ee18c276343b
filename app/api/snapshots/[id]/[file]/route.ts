// POST /api/snapshots/<id>/<file>: a snapshot's bundle or one of its files.
import { sendSnapshot } from '@/server/http/send-snapshot';

export async function POST(request: Request, { params }: { params: Promise<{ id: string; file: string }> }) {
  const { id, file } = await params;
  return sendSnapshot(request, id, file);
}
