/** Up to this many entries, comparing keys one by one is faster than an index and needs no memory. */
const WITHOUT_INDEX = 12;

/** The entries of a mapping in order, found by key. Keys are unique: who adds looks first. */
export class KeyedEntries<Entry extends { readonly key: string }> {
  readonly list: Entry[] = [];
  private index: Map<string, Entry> | undefined = undefined;

  add(entry: Entry): void {
    this.list.push(entry);
    if (this.index) this.index.set(entry.key, entry);
    else if (this.list.length > WITHOUT_INDEX)
      this.index = new Map(this.list.map((item) => [item.key, item]));
  }

  get(key: string): Entry | undefined {
    if (this.index) return this.index.get(key);
    for (const entry of this.list) if (entry.key === key) return entry;
    return undefined;
  }
}
