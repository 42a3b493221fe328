import { isSkippedFolder, type Candidate } from '#src/validator/select-files.ts';

export interface OfferedFile extends Candidate {
  readonly file: File;
}

export interface Offer {
  readonly offered: readonly OfferedFile[];
  readonly isFolder: boolean;
  /** True if there are more entries than were looked at. */
  readonly isCut: boolean;
}

/** Entries that are looked at: a folder of dependencies under another name must not hold the page up. */
export const MAX_ENTRIES = 5000;

/** Reads what was dropped, folders with all that is below them. Must be called while the event is being handled. */
export function readEntries(transfer: DataTransfer): Promise<Offer> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const given = items.map((item) => ({ entry: entryOf(item), file: item.getAsFile() }));
  return walk(given);
}

/** Files that a script puts together have no entry. */
function entryOf(item: DataTransferItem): FileSystemEntry | null {
  return typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null;
}

async function walk(
  given: readonly { readonly entry: FileSystemEntry | null; readonly file: File | null }[],
): Promise<Offer> {
  const offered: OfferedFile[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  const add = (file: File, path: string): void => void offered.push({ path, size: file.size, file });
  for (const { entry, file } of given) {
    if (entry && isDirectory(entry)) folders.push(entry);
    else if (file) add(file, file.name);
  }
  const isFolder = folders.length > 0;
  let seen = 0;
  for (let folder = folders.shift(); folder && seen < MAX_ENTRIES; folder = folders.shift()) {
    for (const entry of await entriesOf(folder)) {
      seen += 1;
      if (isDirectory(entry)) {
        if (!isSkippedFolder(entry.name)) folders.push(entry);
      } else if (isFile(entry)) add(await fileOf(entry), entry.fullPath);
    }
  }
  return { offered, isFolder, isCut: folders.length > 0 };
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A reader gives at most a hundred entries at a time, and none when it has come to the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (next.length === 0 || entries.length >= MAX_ENTRIES) return entries;
    entries.push(...next);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
