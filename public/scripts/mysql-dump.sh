#!/usr/bin/env bash
# Dumps, restores and verifies one MySQL or MariaDB database, in a container or on this machine.
# `mysql-dump.sh --help` says how. Needs bash 4.4, flock and sha256sum; of the database only the client programs.
set -euo pipefail
umask 077

readonly OK=0 FAILED=1 USAGE=2 BUSY=3 DAMAGED=4 REFUSED=5

usage() {
  cat << 'HELP'
Usage:
  mysql-dump.sh backup  [CONNECTION] --dir DIRECTORY [--keep COUNT] [--compress HOW]
  mysql-dump.sh restore [CONNECTION] [--force] FILE
  mysql-dump.sh verify  [CONNECTION] [--archive-only] FILE
  mysql-dump.sh rows    [CONNECTION]

backup   Writes DATABASE-TIME.sql and its .sha256 into DIRECTORY, compressed with
         zstd or gzip, whichever is installed (--compress zstd, gzip or none), checks
         that the dump is whole, then deletes all but the newest COUNT dumps of that
         database (14). The names appear only when all is complete. Tables must be
         InnoDB: others are not read at one moment.
restore  Loads FILE. Refuses a database that has tables, unless --force is given. Then
         it proves FILE in a database of its own, dumps what is there into the directory
         of FILE as DATABASE-before-TIME.sql, and replaces it.
verify   Checks the checksum and the end of the dump, restores it into a database of
         its own, prints the rows of each table and drops that database again.
         --archive-only stops before the restore.
rows     Prints "table<TAB>rows" of the database: compare it before and after.

CONNECTION, one of
  --app UUID --service NAME  the container of a Compose service that Coolify runs
  --container NAME           a container by its name
  --local                    client programs of this machine; --host, --port, --socket and
                             --defaults-file FILE (an option file with the password)
and
  --user NAME                default: root
  --database NAME            required

Passwords are never options. In a container MARIADB_ROOT_PASSWORD or MYSQL_ROOT_PASSWORD
is used for root and MARIADB_PASSWORD or MYSQL_PASSWORD for others (or the file that the
same name with _FILE gives); with --local, ~/.my.cnf or --defaults-file.
DOCKER names another program than docker, for example "podman".

Exit status: 0 done, 1 failed, 2 wrong usage, 3 another run has the lock,
4 the dump is damaged, 5 refused because the database is not empty.
HELP
}

say() { printf '%s\n' "$*" >&2; }
die() { local status=$1; shift; say "mysql-dump: $*"; exit "$status"; }

command=${1:-}
case $command in
  backup | restore | verify | rows) shift ;;
  -h | --help) usage; exit "$OK" ;;
  '') usage >&2; exit "$USAGE" ;;
  *) die "$USAGE" "unknown command \"$command\"; see --help" ;;
esac

app='' service='' container='' local_programs='' host='' port='' socket='' defaults='' user=root database=''
directory='' keep=14 compress='' force='' archive_only='' file=''
while (($# > 0)); do
  case $1 in
    --app | --service | --container | --host | --port | --socket | --defaults-file | --user | --database | --dir | --keep | --compress)
      (($# > 1)) || die "$USAGE" "$1 needs a value"
      case $1 in
        --app) app=$2 ;;
        --service) service=$2 ;;
        --container) container=$2 ;;
        --host) host=$2 ;;
        --port) port=$2 ;;
        --socket) socket=$2 ;;
        --defaults-file) defaults=$2 ;;
        --user) user=$2 ;;
        --database) database=$2 ;;
        --dir) directory=${2%/} ;;
        --keep) keep=$2 ;;
        --compress) compress=$2 ;;
      esac
      shift 2
      ;;
    --local) local_programs=yes; shift ;;
    --force) force=yes; shift ;;
    --archive-only) archive_only=yes; shift ;;
    -h | --help) usage; exit "$OK" ;;
    -*) die "$USAGE" "unknown option $1; see --help" ;;
    *) [[ -z $file ]] || die "$USAGE" "one file at a time"; file=$1; shift ;;
  esac
done
# The name goes into file names and SQL: whatever would need quoting there is refused.
[[ $database =~ ^[A-Za-z0-9_][A-Za-z0-9_-]*$ ]] || die "$USAGE" "--database is missing or cannot be handled: \"$database\""
[[ $keep =~ ^[1-9][0-9]*$ ]] || die "$USAGE" '--keep needs a number of 1 or more'

for program in flock sha256sum; do
  command -v "$program" > /dev/null || die "$USAGE" "needs the program $program"
done
if [[ -z $compress ]]; then
  compress=none
  for program in gzip zstd; do
    if command -v "$program" > /dev/null; then compress=$program; fi
  done
fi
case $compress in
  zstd) extension=.sql.zst ;;
  gzip) extension=.sql.gz ;;
  none) extension=.sql ;;
  *) die "$USAGE" '--compress is zstd, gzip or none' ;;
esac

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
  [[ -z $local_programs$host$port$socket$defaults ]] || die "$USAGE" 'a container excludes --local and its options'
elif [[ -z $local_programs ]]; then
  die "$USAGE" 'say where the database is: --app and --service, --container or --local'
fi

# Runs a client program where the database is: the one named mariadb… if it is there, otherwise mysql….
# An option file carries the password: in an argument every user of the machine could read it.
# shellcheck disable=SC2016 # these variables are those of the container
readonly IN_CONTAINER='
  user=$1 mariadb=$2 mysql=$3
  shift 3
  case $user in root) names="MARIADB_ROOT_PASSWORD MYSQL_ROOT_PASSWORD" ;; *) names="MARIADB_PASSWORD MYSQL_PASSWORD" ;; esac
  password=""
  for name in $names; do
    eval "value=\${$name:-} from=\${${name}_FILE:-}"
    if [ -n "$from" ]; then value=$(cat "$from"); fi
    if [ -z "$password" ]; then password=$value; fi
  done
  umask 077
  options=$(mktemp) || exit 1
  trap "rm -f \"$options\"" EXIT
  if [ -n "$password" ]; then
    printf "[client]\npassword=\"%s\"\n" "$(printf "%s" "$password" | sed "s/[\\\\\"]/\\\\&/g")" > "$options"
  fi
  if command -v "$mariadb" > /dev/null; then program=$mariadb; else program=$mysql; fi
  "$program" --defaults-extra-file="$options" --user="$user" "$@"'
program() {
  local mariadb=$1 mysql=$2 name
  shift 2
  if [[ -n $container ]]; then
    "$docker" exec -i "$container" sh -c "$IN_CONTAINER" sh "$user" "$mariadb" "$mysql" "$@"
  else
    name=$mysql
    if command -v "$mariadb" > /dev/null; then name=$mariadb; fi
    "$name" ${defaults:+--defaults-extra-file="$defaults"} --user="$user" \
      ${host:+--host="$host"} ${port:+--port="$port"} ${socket:+--socket="$socket"} "$@"
  fi
}
client() { program mariadb mysql --default-character-set=utf8mb4 --batch --raw --skip-column-names "$@"; }
query() { client --execute="$1" < /dev/null; }

compress() {
  case $compress in
    zstd) zstd --quiet --stdout ;;
    gzip) gzip --stdout ;;
    none) cat ;;
  esac
}

# Writes the SQL of the dump $1, whatever it is compressed with.
content() {
  case $1 in
    *.zst | *.zst.*.partial) zstd --quiet --decompress --stdout < "$1" ;;
    *.gz | *.gz.*.partial) gzip --decompress --stdout < "$1" ;;
    *) cat -- "$1" ;;
  esac
}

# Tables, views, routines and events of the database $1.
own_objects() {
  query "SELECT (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$1')
    + (SELECT COUNT(*) FROM information_schema.routines WHERE routine_schema = '$1')
    + (SELECT COUNT(*) FROM information_schema.events WHERE event_schema = '$1')"
}

# "table<TAB>rows" of each table of the database $1: counted, not estimated, at one moment.
rows() {
  local counts
  counts=$(query "SELECT CONCAT('SELECT ', QUOTE(table_name), ', COUNT(*) FROM \`', REPLACE(table_name, '\`', '\`\`'), '\`;')
    FROM information_schema.tables WHERE table_schema = '$1' AND table_type = 'BASE TABLE'
    ORDER BY BINARY table_name") || return
  printf 'START TRANSACTION WITH CONSISTENT SNAPSHOT;\n%s\n' "$counts" | client "$1"
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
    query "DROP DATABASE IF EXISTS \`$scratch\`" || say "mysql-dump: drop the database $scratch by hand"
  fi
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The dump program writes its last line only when it has written all others.
is_whole() {
  local last
  last=$(content "$1" | tail -n 1) && [[ $last == '-- Dump completed'* ]]
}

check_file() {
  [[ -n $file ]] || die "$USAGE" 'which file? See --help'
  [[ -f $file && -r $file ]] || die "$FAILED" "cannot read $file"
  if [[ -f $file.sha256 ]]; then
    [[ $(sha256sum < "$file") == "$(cut -d ' ' -f 1 "$file.sha256")  -" ]] ||
      die "$DAMAGED" "$file does not match its checksum"
  else
    say "mysql-dump: no $file.sha256: the checksum is not checked"
  fi
  is_whole "$file" || die "$DAMAGED" "$file cannot be read to its end"
}

# Creates the empty database $1 with the character set of the one that it stands for.
create_like() {
  local properties
  properties=$(query "SELECT CONCAT('CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name)
    FROM information_schema.schemata WHERE schema_name = '$database'") || return
  query "CREATE DATABASE \`$1\` $properties"
}

load_into() { content "$file" | client "$1"; }

# Dumps the database into $directory under a name that begins with $1.
dump() {
  local prefix=$1 name='' extra=()
  # With the lock held, a partial file belongs to a run that was killed.
  rm -f -- "$directory/.$prefix"-*.partial "$directory/.$prefix"-*.partial.sha256
  while [[ -z $name || -e $directory/$name ]]; do
    [[ -z $name ]] || sleep 1
    name=$prefix-$(date -u +%Y%m%dT%H%M%SZ)$extension
  done
  # MySQL only: without it the dump belongs to one server and cannot be loaded into another.
  if [[ $(program mariadb-dump mysqldump --help < /dev/null) == *set-gtid-purged* ]]; then
    extra+=(--set-gtid-purged=OFF)
  fi
  temporary=$(mktemp -- "$directory/.$name.XXXXXX.partial")
  program mariadb-dump mysqldump --single-transaction --quick --routines --triggers --events --hex-blob --no-tablespaces \
    --comments --default-character-set=utf8mb4 "${extra[@]}" "$database" < /dev/null | compress > "$temporary" ||
    die "$FAILED" 'the dump failed and was not kept'
  is_whole "$temporary" || die "$DAMAGED" 'the new dump cannot be read back; it was not kept'
  printf '%s  %s\n' "$(sha256sum < "$temporary" | cut -d ' ' -f 1)" "$name" > "$temporary.sha256" ||
    die "$FAILED" 'cannot write the checksum'
  sync -- "$temporary" "$temporary.sha256"
  mv -- "$temporary.sha256" "$directory/$name.sha256"
  mv -- "$temporary" "$directory/$name"
  temporary=''
  dumped=$directory/$name
}

backup() {
  [[ -n $directory && -z $file ]] || die "$USAGE" 'backup needs --dir and no file'
  [[ -d $directory && -w $directory ]] || die "$FAILED" "cannot write into $directory"
  lock "$directory"
  dump "$database"
  prune
  printf '%s\n' "$dumped"
}

# Only now that a newer dump is complete are the oldest ones deleted.
prune() {
  local digits='[0-9][0-9][0-9][0-9][0-9][0-9]' dumps old
  shopt -s nullglob
  # shellcheck disable=SC2206 # the pattern is to be expanded
  dumps=("$directory/$database"-[0-9][0-9]${digits}T${digits}Z.sql{,.gz,.zst})
  mapfile -t dumps < <(((${#dumps[@]} == 0)) || printf '%s\n' "${dumps[@]}" | LC_ALL=C sort)
  ((${#dumps[@]} > keep)) || return 0
  for old in "${dumps[@]:0:${#dumps[@]}-keep}"; do
    rm -f -- "$old" "$old.sha256"
    say "deleted $old"
  done
}

# Puts an empty database in the place of the database.
empty() {
  local properties
  properties=$(query "SELECT CONCAT('CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name)
    FROM information_schema.schemata WHERE schema_name = '$database'") || return
  query "DROP DATABASE \`$database\`; CREATE DATABASE \`$database\` $properties"
}

restore() {
  check_file
  directory=$(dirname -- "$file")
  lock "$directory"
  local objects
  objects=$(own_objects "$database") || die "$FAILED" "cannot ask the database $database"
  if ((objects == 0)); then
    load_into "$database" || { empty && die "$FAILED" 'the restore failed and was undone; the database is still empty'; }
    say "restored $file into $database"
    return
  fi
  [[ -n $force ]] || die "$REFUSED" "$database has $objects tables, views, routines or events; --force replaces them"
  prove
  dump "$database-before"
  empty || die "$FAILED" "cannot empty $database; what it held is in $dumped"
  load_into "$database" || die "$FAILED" "the restore stopped half way; what $database held is in $dumped"
  say "restored $file into $database; what it held before is in $dumped"
}

# Loads the dump into a database of its own, which is dropped at the end.
prove() {
  scratch=verify_$(date -u +%Y%m%dt%H%M%Sz)_$$
  create_like "$scratch" || die "$FAILED" "cannot create the database $scratch"
  load_into "$scratch" || die "$DAMAGED" "$file cannot be restored"
}

verify() {
  check_file
  if [[ -n $archive_only ]]; then
    say "$file is complete"
    return
  fi
  prove
  rows "$scratch"
  say "$file can be restored"
}

if [[ $command == rows ]]; then
  [[ -z $file ]] || die "$USAGE" 'rows reads the database, not a file'
  rows "$database" || die "$FAILED" "cannot count the rows of $database"
else
  "$command"
fi
