import { addNote, allNotes } from '@/lib/notes';

export const dynamic = 'force-dynamic';

export async function GET() {
  return Response.json(allNotes());
}

export async function POST(request: Request) {
  const body: unknown = await request.json().catch(() => null);
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
  if (typeof text !== 'string' || text.trim() === '') return Response.json({ error: 'text is missing' }, { status: 400 });
  return Response.json(addNote(text.trim()), { status: 201 });
}
