/** True for what `\s` matches. Nearly all characters are told by their code alone. */
export function isWhiteSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code > 32 && code < 128) return false;
  return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/.test(character));
}
