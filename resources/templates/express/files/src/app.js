import express from 'express';

/** The API, without a port: tests make their own. */
export function makeApp() {
  const notes = new Map();
  let next = 1;
  const app = express();
  app.use(express.json({ limit: '100kb' }));

  app.get('/api/health', (request, response) => response.json({ ok: true }));
  app.get('/api/notes', (request, response) => response.json([...notes.values()]));
  app.post('/api/notes', (request, response) => {
    const text = request.body?.text;
    if (typeof text !== 'string' || text.trim() === '') return response.status(400).json({ error: 'text is missing' });
    const note = { id: next++, text: text.trim() };
    notes.set(note.id, note);
    response.status(201).json(note);
  });
  app.delete('/api/notes/:id', (request, response) => {
    response.sendStatus(notes.delete(Number(request.params.id)) ? 204 : 404);
  });
  return app;
}
