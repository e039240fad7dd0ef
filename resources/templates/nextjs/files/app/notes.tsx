'use client';

import { useEffect, useState, type FormEvent } from 'react';
import type { Note } from '@/lib/notes';

export default function Notes() {
  const [notes, setNotes] = useState<Note[]>([]);
  const [text, setText] = useState('');

  useEffect(() => {
    fetch('/api/notes').then((answer) => answer.json()).then(setNotes);
  }, []);

  async function add(event: FormEvent) {
    event.preventDefault();
    const answer = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) });
    if (!answer.ok) return;
    const note: Note = await answer.json();
    setNotes((before) => [...before, note]);
    setText('');
  }

  return (
    <form onSubmit={add}>
      <input value={text} onChange={(event) => setText(event.target.value)} aria-label="New note" />
      <button>Add</button>
      <ul>{notes.map((note) => <li key={note.id}>{note.text}</li>)}</ul>
    </form>
  );
}
