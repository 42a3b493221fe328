/**
 * A line that the runner of GitHub Actions takes for a command: `::name::`, blanks before it or not, or `##[` anywhere
 * (https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs).
 */
const COMMAND = /^[^\S\n]*::[^\n]*::|##\[/m;

/**
 * A text that must keep every byte, in such a way that nothing in it is a command to the runner of GitHub Actions: it
 * is told to look for none until it reads a word that the text cannot know. Tools that read patches skip both lines.
 * @param isInRunner true if a runner reads the output.
 * @param makeWord a word that nobody can guess.
 */
export function withoutCommands(text: string, isInRunner: boolean, makeWord: () => string): string {
  if (!isInRunner || !COMMAND.test(text)) return text;
  const word = makeWord();
  return `::stop-commands::${word}\n${text}${text.endsWith('\n') ? '' : '\n'}::${word}::\n`;
}
