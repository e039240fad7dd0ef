export type Note = { id: number; text: string };

// Kept in memory: put a database here.
const notes: Note[] = [];

export const allNotes = (): Note[] => notes;

export function addNote(text: string): Note {
  const note = { id: notes.length + 1, text };
  notes.push(note);
  return note;
}
