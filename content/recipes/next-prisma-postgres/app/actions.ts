'use server';

import { revalidatePath } from 'next/cache';
import { database } from '../lib/database';

export async function addNote(form: FormData): Promise<void> {
  const text = form.get('text');
  if (typeof text !== 'string' || text.trim() === '') return;
  await database().note.create({ data: { text: text.trim().slice(0, 200) } });
  revalidatePath('/');
}
