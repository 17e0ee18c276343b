// POST /api/snapshots/<id>/restatement.csv: every deal that would be reported otherwise today.
import { sendRestatement } from '@/server/http/send-comparison';

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return sendRestatement(request, (await params).id);
}
