import { lineBreak } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import type { Dotenv } from '../../dotenv/model.ts';
import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';
import { isPasswordName, storedEntries, type StoredEntry } from '../../stored-entries.ts';

/**
 * quoted: quotes protect ` #` in Compose, and Coolify stores the value without them · differs: Coolify sees a comment
 * where Compose does not · password: one word follows ` #` in a variable that looks like a password.
 */
type Kind = 'quoted' | 'differs' | 'password';

export const envCommentInValue = defineEnvRule({
  id: 'env-comment-in-value',
  severity: 'warning',
  facts: ['F-105', 'F-107', 'F-108', 'F-210'],
  prevents: ['env-value-format-json-url'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const stored of storedEntries(file)) {
      const found = judge(file, stored);
      if (!found) continue;
      const { name } = stored.entry;
      yield {
        at: { start: found.at, end: found.at + 1 },
        path: [name],
        data: { name: excerpt(name, 24), kind: found.kind },
        ...(found.kind === 'quoted' ? {} : { severity: 'info' as const }),
        edits: () => (found.kind === 'differs' ? ownLine(file, stored) : []),
      };
    }
  },

  text: {
    en: {
      title: 'A `#` that ends a value',
      message: ({ name, kind }) => {
        if (kind === 'quoted')
          return `The value of \`${name}\` ends before \` #\` on Coolify, in spite of its quotes.`;
        return kind === 'password'
          ? `The value of \`${name}\` ends before \` #\`; the rest is a comment.`
          : `Coolify sees a comment after \`${name}=\`; Compose takes it for the value.`;
      },
      hint: ({ kind }) => {
        if (kind === 'quoted')
          return 'Coolify writes the value without quotes, and Compose is expected to take what follows ` #` for a comment.';
        return kind === 'password'
          ? 'If it belongs to the password, Coolify stores a part of the password only, and the rest as a comment.'
          : 'On Coolify the container does not get this text; on your machine it does.';
      },
      fix: ({ name, kind }) => {
        if (kind === 'differs') return 'Put the comment on a line of its own above.';
        return kind === 'quoted'
          ? `Set Interpolation of \`${name}\` to Literal in Coolify.`
          : `If it is no comment, enter \`${name}\` in Coolify's normal view as Literal.`;
      },
      exceptions: 'Comments after a value, which Coolify keeps as the comment of the variable.',
    },
    es: {
      title: 'Un `#` que termina un valor',
      message: ({ name, kind }) => {
        if (kind === 'quoted')
          return `El valor de \`${name}\` termina ante \` #\` en Coolify, pese a las comillas.`;
        return kind === 'password'
          ? `El valor de \`${name}\` termina ante \` #\`; lo demás es un comentario.`
          : `Coolify ve un comentario tras \`${name}=\`; Compose lo toma por el valor.`;
      },
      hint: ({ kind }) => {
        if (kind === 'quoted')
          return 'Coolify escribe el valor sin comillas, y cabe esperar que Compose tome por comentario lo que sigue a ` #`.';
        return kind === 'password'
          ? 'Si pertenece a la contraseña, Coolify guarda solo una parte de ella y el resto como comentario.'
          : 'En Coolify el contenedor no recibe este texto; en su equipo, sí.';
      },
      fix: ({ name, kind }) => {
        if (kind === 'differs') return 'Ponga el comentario en una línea propia encima.';
        return kind === 'quoted'
          ? `Ponga «Interpolation» de \`${name}\` en «Literal» en Coolify.`
          : `Si no es un comentario, introduzca \`${name}\` en la vista normal de Coolify como «Literal».`;
      },
      exceptions: 'Los comentarios tras un valor, que Coolify conserva como comentario de la variable.',
    },
  },
});

function judge(file: Dotenv, { entry, pasted }: StoredEntry): { kind: Kind; at: number } | null {
  const { start, end } = entry.valueRange;
  if (entry.quote) {
    const index = entry.raw.indexOf(' #');
    return index === -1 || !pasted.value.includes(' #') ? null : { kind: 'quoted', at: start + index + 1 };
  }
  const before = file.text.slice(entry.separatorRange.end, start);
  const own = /[ \t\v\f]#/.exec(before + entry.raw);
  if (own) return { kind: 'differs', at: entry.separatorRange.end + own.index + 1 };
  const isWord = pasted.comment !== null && /^ #\S+\s*$/.test(restOfLine(file, end));
  return isWord && entry.value !== '' && isPasswordName(entry.name)
    ? { kind: 'password', at: end + 1 }
    : null;
}

function restOfLine(file: Dotenv, from: number): string {
  const lineFeed = file.text.indexOf('\n', from);
  return file.text.slice(from, lineFeed === -1 ? file.text.length : lineFeed);
}

/** Moves a comment that follows the `=` directly to a line above. */
function ownLine(file: Dotenv, { entry }: StoredEntry): readonly Edit[] {
  if (!entry.raw.startsWith('#')) return [];
  const from = entry.separatorRange.end;
  const rest = restOfLine(file, from);
  const line = file.lines.lineStart(file.lines.position(entry.range.start).line);
  if (file.text.slice(line, entry.range.start).trim() !== '') return [];
  return [
    { start: line, end: line, insert: `${rest.trim()}${lineBreak(file.text)}` },
    { start: from, end: from + rest.trimEnd().length, insert: '' },
  ];
}
