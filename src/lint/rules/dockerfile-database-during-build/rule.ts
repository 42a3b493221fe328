import { commandsOf, programOf, type Command } from '../../dockerfile/commands.ts';
import type { Word } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

/** Commands that change a database, as their manuals write them. */
const MIGRATIONS: readonly RegExp[] = [
  /\bprisma (?:migrate (?:deploy|dev|reset)|db (?:push|seed))\b/,
  /\bmanage\.py (?:migrate|loaddata|createsuperuser)\b/,
  /\b(?:rails|rake) db:(?:migrate|setup|prepare|seed)\b/,
  /\bartisan (?:migrate|db:seed)\b/,
  /\balembic upgrade\b/,
  /\b(?:sequelize|sequelize-cli) db:migrate\b/,
  /\bknex migrate:latest\b/,
  /\b(?:typeorm|mikro-orm) migration:(?:run|up)\b/,
  /\bdrizzle-kit (?:push|migrate)\b/,
  /\bflask db upgrade\b/,
];

export const dockerfileDatabaseDuringBuild = defineDockerfileRule({
  id: 'dockerfile-database-during-build',
  severity: 'warning',
  facts: ['F-083'],
  prevents: ['build-step-differs-from-dev'],
  since: '0.1.0',

  *check(file) {
    for (const instruction of file.instructions) {
      if (instruction.keyword !== 'RUN') continue;
      // A database that the build itself brings, in a file or in the same step.
      if (/sqlite|\bfile:|pg_ctl|mysqld|initdb|service postgresql/i.test(instruction.text)) continue;
      for (const command of commandsOf(file, instruction)) {
        const word = migration(command);
        if (word) yield { at: word.range, path: [], data: { program: programOf(command).slice(0, 20) } };
      }
    }
  },

  text: {
    en: {
      title: 'The build changes a database',
      message: ({ program }) => `\`${program}\` changes a database while the image is built.`,
      hint: () =>
        'A build on Coolify does not reach the other services of the stack: the name of the database is not found.',
      fix: () => 'Run it at start-up: in the entrypoint, or as a service of its own that ends.',
      exceptions: 'Steps that name SQLite or start a database themselves.',
    },
    es: {
      title: 'La construcción modifica una base de datos',
      message: ({ program }) => `\`${program}\` modifica una base de datos mientras se construye la imagen.`,
      hint: () =>
        'Una construcción en Coolify no alcanza los demás servicios de la pila: el nombre de la base de datos no se encuentra.',
      fix: () => 'Ejecútelo al iniciar: en el entrypoint o como servicio propio que termina.',
      exceptions: 'Los pasos que nombran SQLite o inician ellos mismos una base de datos.',
    },
  },
});

/** The word of a command that names the change; null for other commands. */
function migration({ words }: Command): Word | null {
  const texts = words.slice(0, 12).map(({ text }) => text.slice(0, 200));
  if (/^(?:echo|printf|grep|test|npm|pip|apk|apt-get)$/.test(texts[0] ?? '')) return null;
  const isMigration = MIGRATIONS.some((pattern) => pattern.test(texts.join(' ')));
  if (!isMigration) return null;
  return words.find(({ text }) => /migrat|upgrade|^db|push|seed|loaddata|createsuperuser/.test(text)) ?? null;
}
