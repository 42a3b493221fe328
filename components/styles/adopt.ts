/**
 * Adds a style sheet to the page once; a module that is fetched later brings its own (`?inline`). Imported as a file it
 * would be linked by every page of the site, since all of them are made by one route.
 */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

const adopted = new Set<string>();
