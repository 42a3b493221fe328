#!/usr/bin/env bash
# Dumps, restores and verifies one PostgreSQL database, in a container or on this machine.
# `postgres-dump.sh --help` says how. Needs bash 4.4, flock and sha256sum; of PostgreSQL only the client programs.
set -euo pipefail
umask 077

readonly OK=0 FAILED=1 USAGE=2 BUSY=3 DAMAGED=4 REFUSED=5

usage() {
  cat <<'HELP'
Usage:
  postgres-dump.sh backup  [CONNECTION] --dir DIRECTORY [--keep COUNT]
  postgres-dump.sh restore [CONNECTION] [--force] [--keep-owners] FILE
  postgres-dump.sh verify  [CONNECTION] [--archive-only] FILE
  postgres-dump.sh rows    [CONNECTION]

backup   Writes DATABASE-TIME.dump (custom format, compressed) and its .sha256 into
         DIRECTORY, reads the archive back, then deletes all but the newest COUNT
         dumps of that database (14). The names appear only when all is complete.
restore  Loads FILE in one transaction: everything or nothing. Refuses a database that
         has tables, unless --force is given. Then it loads FILE into a new database
         and exchanges the two; the old one stays, under a name that is printed.
         Objects belong to the user of the connection; with --keep-owners to the roles
         named in the dump, which must exist, and privileges are restored too.
verify   Checks the checksum, reads the whole archive, restores it into a database of
         its own, prints the rows of each table and drops that database again.
         --archive-only stops before the restore.
rows     Prints "schema.table<TAB>rows" of the database: compare it before and after.

CONNECTION, one of
  --app UUID --service NAME  the container of a Compose service that Coolify runs
  --container NAME           a container by its name
  --local                    client programs of this machine; --host and --port as in psql
and
  --user NAME                default: postgres
  --database NAME            default: the name of the user

Passwords are never options. In a container POSTGRES_PASSWORD (or the file that
POSTGRES_PASSWORD_FILE names) is used; with --local, ~/.pgpass or the file in PGPASSFILE.
DOCKER names another program than docker, for example "podman".

Exit status: 0 done, 1 failed, 2 wrong usage, 3 another run has the lock,
4 the dump is damaged, 5 refused because the database is not empty.
HELP
}

say() { printf '%s\n' "$*" >&2; }
die() { local status=$1; shift; say "postgres-dump: $*"; exit "$status"; }

command=${1:-}
case $command in
  backup | restore | verify | rows) shift ;;
  -h | --help) usage; exit "$OK" ;;
  '') usage >&2; exit "$USAGE" ;;
  *) die "$USAGE" "unknown command \"$command\"; see --help" ;;
esac

app='' service='' container='' local_programs='' host='' port='' user=postgres database=''
directory='' keep=14 force='' keep_owners='' archive_only='' file=''
while (($# > 0)); do
  case $1 in
    --app | --service | --container | --host | --port | --user | --database | --dir | --keep)
      (($# > 1)) || die "$USAGE" "$1 needs a value"
      case $1 in
        --app) app=$2 ;;
        --service) service=$2 ;;
        --container) container=$2 ;;
        --host) host=$2 ;;
        --port) port=$2 ;;
        --user) user=$2 ;;
        --database) database=$2 ;;
        --dir) directory=${2%/} ;;
        --keep) keep=$2 ;;
      esac
      shift 2
      ;;
    --local) local_programs=yes; shift ;;
    --force) force=yes; shift ;;
    --keep-owners) keep_owners=yes; shift ;;
    --archive-only) archive_only=yes; shift ;;
    -h | --help) usage; exit "$OK" ;;
    -*) die "$USAGE" "unknown option $1; see --help" ;;
    *) [[ -z $file ]] || die "$USAGE" "one file at a time"; file=$1; shift ;;
  esac
done
database=${database:-$user}
# The names go into file names and SQL: whatever would need quoting there is refused.
[[ $database =~ ^[A-Za-z0-9_][A-Za-z0-9_.-]*$ ]] || die "$USAGE" "cannot handle the database name \"$database\""
[[ $keep =~ ^[1-9][0-9]*$ ]] || die "$USAGE" '--keep needs a number of 1 or more'

for program in flock sha256sum; do
  command -v "$program" > /dev/null || die "$USAGE" "needs the program $program"
done

docker=${DOCKER:-docker}
if [[ -n $app || -n $service ]]; then
  [[ -n $app && -n $service && -z $container ]] || die "$USAGE" 'give --app and --service together, without --container'
  # Coolify gives the container a new name at each deployment; Compose's labels stay.
  found=$("$docker" ps --quiet --filter "label=com.docker.compose.project=$app" \
    --filter "label=com.docker.compose.service=$service") || die "$FAILED" "$docker ps failed"
  [[ -n $found && $found != *$'\n'* ]] || die "$FAILED" "not exactly one running container of service $service in $app"
  container=$found
fi
if [[ -n $container ]]; then
  [[ -z $local_programs && -z $host && -z $port ]] || die "$USAGE" 'a container excludes --local, --host and --port'
elif [[ -z $local_programs ]]; then
  die "$USAGE" 'say where the database is: --app and --service, --container or --local'
fi

# Runs a program of PostgreSQL where the database is; its standard input comes from here.
program() {
  local name=$1
  shift
  if [[ -n $container ]]; then
    # shellcheck disable=SC2016 # these variables are those of the container
    "$docker" exec -i "$container" sh -c '
      if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then POSTGRES_PASSWORD=$(cat "$POSTGRES_PASSWORD_FILE"); fi
      if [ -n "${POSTGRES_PASSWORD:-}" ]; then export PGPASSWORD="$POSTGRES_PASSWORD"; fi
      exec "$@"' sh "$name" "$@"
  else
    "$name" "$@"
  fi
}

# The same with the options of the connection.
client() {
  local name=$1
  shift
  program "$name" --username="$user" --no-password ${host:+--host="$host"} ${port:+--port="$port"} "$@"
}

# Answers a query in the database $1.
query() {
  client psql --dbname="$1" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --command="$2" < /dev/null
}

# Everything of the user's own in a database: what an extension brings does not count.
readonly OWN_OBJECTS="SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"

# "schema.table<TAB>rows" of each table of the database $1: counted, not estimated, at one moment.
rows() {
  client psql --dbname="$1" --no-psqlrc --quiet --tuples-only --no-align --field-separator=$'\t' \
    --set=ON_ERROR_STOP=1 << 'SQL'
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT format('SELECT %L, count(*) FROM %I.%I', format('%I.%I', n.nspname, c.relname), n.nspname, c.relname)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind = 'r'
ORDER BY format('%I.%I', n.nspname, c.relname) COLLATE "C" \gexec
COMMIT;
SQL
}

# One run at a time per directory of dumps. The kernel frees the lock, also after a crash.
lock() {
  exec 9< "$1" || die "$FAILED" "cannot read $1"
  flock --nonblock 9 || die "$BUSY" "another run works with $1"
}

temporary=''
scratch=''
clean_up() {
  local status=$?
  trap - EXIT
  [[ -z $temporary ]] || rm -f -- "$temporary" "$temporary.sha256"
  if [[ -n $scratch ]]; then
    query postgres "DROP DATABASE IF EXISTS \"$scratch\"" || say "postgres-dump: drop the database $scratch by hand"
  fi
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Reads the archive from its first to its last byte; a list alone would not see a cut end.
read_archive() { program pg_restore --file=/dev/null < "$1" > /dev/null; }

check_file() {
  [[ -n $file ]] || die "$USAGE" 'which file? See --help'
  [[ -f $file && -r $file ]] || die "$FAILED" "cannot read $file"
  if [[ -f $file.sha256 ]]; then
    [[ $(sha256sum < "$file") == "$(cut -d ' ' -f 1 "$file.sha256")  -" ]] ||
      die "$DAMAGED" "$file does not match its checksum"
  else
    say "postgres-dump: no $file.sha256: the checksum is not checked"
  fi
  read_archive "$file" || die "$DAMAGED" "$file cannot be read as an archive of pg_dump"
}

# Creates the empty database $1 with the encoding, locale and owner of the one that it stands for.
create_like() {
  local properties
  # Read through JSON: which columns there are depends on the version of the server.
  properties=$(query postgres "SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L OWNER %I',
      pg_encoding_to_char(d.encoding), d.datcollate, d.datctype, pg_get_userbyid(d.datdba)) ||
      CASE j ->> 'datlocprovider'
        WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L', coalesce(j ->> 'datlocale', j ->> 'daticulocale'))
        WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', j ->> 'datlocale')
        ELSE '' END
    FROM pg_database d, LATERAL to_jsonb(d) j WHERE d.datname = '$database'") || return
  [[ -n $properties ]] || die "$FAILED" "there is no database $database"
  query postgres "CREATE DATABASE \"$1\" TEMPLATE template0 $properties"
}

# What belongs to a database but is no part of its dump.
warn_of_settings() {
  local settings
  settings=$(query postgres "SELECT count(*) FROM pg_database d WHERE d.datname = '$database' AND
    (d.datacl IS NOT NULL OR EXISTS (SELECT FROM pg_db_role_setting s WHERE s.setdatabase = d.oid))") || return
  ((settings == 0)) || say "note: repeat ALTER DATABASE … SET and GRANT … ON DATABASE for $database; a dump has neither"
}

load_into() {
  local owners=(--no-owner --no-privileges)
  [[ -z $keep_owners ]] || owners=()
  client pg_restore --dbname="$1" --single-transaction --exit-on-error "${owners[@]}" < "$file" &&
    query "$1" ANALYZE
}

backup() {
  [[ -n $directory && -z $file ]] || die "$USAGE" 'backup needs --dir and no file'
  [[ -d $directory && -w $directory ]] || die "$FAILED" "cannot write into $directory"
  lock "$directory"
  # With the lock held, a partial file belongs to a run that was killed.
  rm -f -- "$directory/.$database"-*.partial "$directory/.$database"-*.partial.sha256
  local name=''
  while [[ -z $name || -e $directory/$name ]]; do
    [[ -z $name ]] || sleep 1
    name=$database-$(date -u +%Y%m%dT%H%M%SZ).dump
  done
  temporary=$(mktemp -- "$directory/.$name.XXXXXX.partial")
  client pg_dump --format=custom --dbname="$database" < /dev/null > "$temporary" ||
    die "$FAILED" 'pg_dump failed; no dump was kept'
  read_archive "$temporary" || die "$DAMAGED" 'the new dump cannot be read back; it was not kept'
  printf '%s  %s\n' "$(sha256sum < "$temporary" | cut -d ' ' -f 1)" "$name" > "$temporary.sha256" ||
    die "$FAILED" 'cannot write the checksum'
  sync -- "$temporary" "$temporary.sha256"
  mv -- "$temporary.sha256" "$directory/$name.sha256"
  mv -- "$temporary" "$directory/$name"
  temporary=''
  prune
  printf '%s\n' "$directory/$name"
}

# Only now that a newer dump is complete are the oldest ones deleted.
prune() {
  local digits='[0-9][0-9][0-9][0-9][0-9][0-9]' dumps old
  shopt -s nullglob
  # shellcheck disable=SC2206 # the pattern is to be expanded
  dumps=("$directory/$database"-[0-9][0-9]${digits}T${digits}Z.dump)
  ((${#dumps[@]} > keep)) || return 0
  for old in "${dumps[@]:0:${#dumps[@]}-keep}"; do
    rm -f -- "$old" "$old.sha256"
    say "deleted $old"
  done
}

restore() {
  check_file
  lock "$(dirname -- "$file")"
  local objects
  objects=$(query "$database" "$OWN_OBJECTS") || die "$FAILED" "cannot ask the database $database"
  if ((objects == 0)); then
    load_into "$database" || die "$FAILED" 'the restore failed and was undone; the database is still empty'
    say "restored $file into $database"
    return
  fi
  [[ -n $force ]] ||
    die "$REFUSED" "$database has $objects tables, views or sequences; --force exchanges it for the dump"
  exchange
}

# Proves the dump in a database of its own before anything happens to the one in use.
exchange() {
  local stamp old
  stamp=$(date -u +%Y%m%dt%H%M%Sz)
  old=${database}_before_$stamp
  scratch=${database}_new_$stamp
  create_like "$scratch" || die "$FAILED" "cannot create the database $scratch"
  load_into "$scratch" || die "$FAILED" "the restore failed; $database is unchanged"
  warn_of_settings
  # An application that reconnects at once can get in between; then once more.
  rename "$old" || rename "$old" || rename "$old" || die "$FAILED" "the exchange failed; $database is unchanged"
  scratch=''
  say "restored $file into $database; the database of before is $old"
}

# Both names change in one transaction: there is no moment without the database. Who is connected is disconnected.
rename() {
  client psql --dbname=postgres --no-psqlrc --quiet --output=/dev/null --set=ON_ERROR_STOP=1 --single-transaction << SQL
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN ('$database', '$scratch');
ALTER DATABASE "$database" RENAME TO "$1";
ALTER DATABASE "$scratch" RENAME TO "$database";
SQL
}

verify() {
  check_file
  if [[ -n $archive_only ]]; then
    say "$file is complete"
    return
  fi
  scratch=verify_$(date -u +%Y%m%dt%H%M%Sz)_$$
  query postgres "CREATE DATABASE \"$scratch\" TEMPLATE template0" || die "$FAILED" "cannot create the database $scratch"
  load_into "$scratch" || die "$DAMAGED" "$file cannot be restored"
  rows "$scratch"
  say "$file can be restored"
}

if [[ $command == rows ]]; then
  [[ -z $file ]] || die "$USAGE" 'rows reads the database, not a file'
  rows "$database" || die "$FAILED" "cannot count the rows of $database"
else
  "$command"
fi
