/** The name under which the module of a rule exports it: `db-port-published` is `dbPortPublished`. */
export function exportName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
