/** Finds PostgreSQL and MariaDB, against which the dump scripts are tested, or installs Debian's packages. */
import { globSync } from 'node:fs';
import { installDebianPackages, runs } from './packages.ts';

/** The folder of PostgreSQL's newest server programs; null without them. Debian keeps them out of PATH. */
export function postgresPrograms(): string | null {
  const folders = globSync('/usr/lib/postgresql/*/bin/initdb').map((file) =>
    file.slice(0, -'/initdb'.length),
  );
  const version = (folder: string): number => Number(folder.split('/').at(-2));
  return folders.sort((a, b) => version(b) - version(a))[0] ?? null;
}

/** MariaDB's server program, as it can be started; null if it or a client program is missing. */
export function mariadbServer(): string | null {
  // Debian puts it where only root's PATH looks.
  const server = ['mariadbd', '/usr/sbin/mariadbd'].find((program) => runs([program, '--help']));
  return server && runs(['mariadb-dump', '--help']) ? server : null;
}

/** Installs the two databases if they are missing and can be installed; says so if they cannot. */
export function ensureDatabases(): void {
  if (!postgresPrograms()) installDebianPackages('postgresql');
  if (!mariadbServer()) installDebianPackages('mariadb-server', 'mariadb-client');
  if (!postgresPrograms())
    console.warn('No PostgreSQL: postgres-dump.sh is not run. Install it to have it tested.');
  if (!mariadbServer()) console.warn('No MariaDB: mysql-dump.sh is not run. Install it to have it tested.');
}
