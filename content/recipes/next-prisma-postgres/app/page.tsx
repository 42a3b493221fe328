import { database } from '../lib/database';
import { addNote } from './actions';

// Rendered for each request: an image is built without the database.
export const dynamic = 'force-dynamic';

export default async function Page() {
  const notes = await database().note.findMany({ orderBy: { id: 'desc' }, take: 50 });
  return (
    <main>
      <h1>Notes</h1>
      <form action={addNote}>
        <label>
          New note <input name="text" required maxLength={200} />
        </label>
        <button>Add</button>
      </form>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>{note.text}</li>
        ))}
      </ul>
    </main>
  );
}
