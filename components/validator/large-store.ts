/** The one database of the site, for what is too large to be stored while the page waits. */
const DATABASE = 'validator';
const STORE = 'large';
const KEY = 'project';

/** Stores a value in place of the one before; resolves when the browser has it. Rejects if it refuses. */
export async function putLarge(value: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(value, KEY));
}

/** The value that was stored last; undefined if there is none. */
export function getLarge(): Promise<unknown> {
  return inStore('readonly', (store) => store.get(KEY) as IDBRequest<unknown>);
}

/** Takes the stored value away. */
export async function removeLarge(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      // A request can succeed and its transaction still fail, for want of room.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('refused'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
    request.onblocked = () => reject(new Error('blocked'));
  });
}
