// POST /api/snapshots/<id>/comparison.csv?to=…: every deal that moved between a snapshot and another book.
import { sendComparison } from '@/server/http/send-comparison';

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return sendComparison(request, (await params).id);
}
