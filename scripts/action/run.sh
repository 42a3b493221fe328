#!/usr/bin/env bash
# Runs coolify-playbook in a pipeline or a Git hook: `coolify-playbook.sh check` or `coolify-playbook.sh verify`.
# It is told everything through the environment, so that nothing from a branch or a title becomes a command.
#
#   PLAYBOOK_PACKAGE      what npm installs: name@version, the address or path of a .tgz; or the path of a .mjs file
#   PLAYBOOK_VERSION      a version on the npm registry, if there is no PLAYBOOK_PACKAGE
#   PLAYBOOK_SITE         the address of the Coolify Playbook site: links lead there, and it offers the package
#   PLAYBOOK_LANG         en or es
#   PLAYBOOK_SUMMARY      false: writes no job summary
#   PLAYBOOK_REPOSITORY, PLAYBOOK_BRANCH, PLAYBOOK_SHA   what the links to the checklists name
# check:
#   PLAYBOOK_PATH         a directory or files, one a line; the current directory if empty
#   PLAYBOOK_FAIL_ON      error, warning or never
#   PLAYBOOK_CONFIG, PLAYBOOK_BASELINE   files of the command
#   PLAYBOOK_SARIF, PLAYBOOK_JUNIT       files to write
#   PLAYBOOK_ANNOTATIONS  false: prints the findings for people, not for the diff of GitHub
# verify:
#   PLAYBOOK_URL          the address of the application
#   PLAYBOOK_HEALTH_PATH  the path that answers when the application is healthy
#   PLAYBOOK_VERSION_PATH the path that answers with the deployed commit
#   PLAYBOOK_WAIT         seconds to wait for PLAYBOOK_SHA to answer there (1200)
#   PLAYBOOK_INTERVAL     seconds between two questions (10)
#
# Exit codes: 0 nothing found, 1 findings or failed checks, 2 wrong use or no tool.
set -euo pipefail

task=${1:-check}
lang=${PLAYBOOK_LANG:-en}
site=${PLAYBOOK_SITE:-}
site=${site%/}
repository=${PLAYBOOK_REPOSITORY:-${GITHUB_REPOSITORY:-${CI_PROJECT_PATH:-}}}
branch=${PLAYBOOK_BRANCH:-${GITHUB_HEAD_REF:-${GITHUB_REF_NAME:-${CI_COMMIT_REF_NAME:-}}}}
sha=${PLAYBOOK_SHA:-${GITHUB_SHA:-${CI_COMMIT_SHA:-}}}
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/coolify-playbook.XXXXXX")
trap 'rm -rf "$work"' EXIT

say() { # ENGLISH SPANISH
  if [ "$lang" = es ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

stop() { # ENGLISH SPANISH
  say "$@"
  exit 2
}

# A line break in a path would add a line of its own to the file of outputs.
one_line() { # NAME VALUE
  case $2 in
    *[[:cntrl:]]*) stop "$1 holds a control character." "$1 contiene un carácter de control." ;;
    -*) stop "$1 cannot begin with a hyphen." "$1 no puede empezar por un guion." ;;
  esac
}

find_tool() {
  local package=${PLAYBOOK_PACKAGE:-}
  local beside=${GITHUB_ACTION_PATH:-}/dist/cli/coolify-playbook.mjs
  local installed=node_modules/coolify-playbook/dist/cli/coolify-playbook.mjs
  if ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null; then
    stop 'Node.js 20 or later is needed. On GitHub, add a step with actions/setup-node.' \
      'Se necesita Node.js 20 o posterior. En GitHub, añada un paso con actions/setup-node.'
  fi
  if [ -z "$package" ]; then
    if [ -n "${PLAYBOOK_VERSION:-}" ]; then
      package=coolify-playbook@$PLAYBOOK_VERSION
    elif [ -f "$beside" ]; then
      package=$beside
    elif [ -f "$installed" ]; then
      package=$installed
    elif [ -n "$site" ]; then
      package=$site/downloads/coolify-playbook.tgz
    else
      package=coolify-playbook@latest
    fi
  fi
  one_line PLAYBOOK_PACKAGE "$package"
  case $package in
    *.mjs)
      tool=$package
      return
      ;;
  esac
  if [ -f "$package" ]; then package=$(cd "$(dirname "$package")" && pwd)/$(basename "$package"); fi
  if ! npm install --prefix "$work/tool" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    --ignore-scripts -- "$package" >/dev/null; then
    stop "npm could not install $package." "npm no ha podido instalar $package."
  fi
  tool=$work/tool/node_modules/coolify-playbook/dist/cli/coolify-playbook.mjs
}

playbook() {
  local task=$1
  shift
  node "$tool" "$task" --lang "$lang" "$@"
}

# The address of a checklist with what this run is about filled in; every value is escaped.
checklist_link() { # LIST DOMAIN
  node -e '
    const [site, lang, list, ...values] = process.argv.slice(1);
    const escape = (text) => encodeURIComponent(text).replace(/[!\x27()*]/g,
      (sign) => "%" + sign.charCodeAt(0).toString(16).toUpperCase());
    const query = ["repository", "branch", "sha", "domain"]
      .map((name, index) => [name, values[index] ?? ""])
      .filter(([, value]) => value !== "")
      .map(([name, value]) => name + "=" + escape(value))
      .join("&");
    const prefix = lang === "es" ? "/es" : "";
    process.stdout.write(site + prefix + "/tools/checklists/" + list + "/" + (query && "?" + query));
  ' "$site" "$lang" "$1" "$repository" "$branch" "$sha" "$2"
}

wants_summary() {
  [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ "${PLAYBOOK_SUMMARY:-true}" != false ]
}

link_checklist() { # LIST ENGLISH SPANISH [DOMAIN]
  if [ -z "$site" ]; then return; fi
  local words=$2
  if [ "$lang" = es ]; then words=$3; fi
  printf '\n[%s](%s)\n' "$words" "$(checklist_link "$1" "${4:-}")" >>"$GITHUB_STEP_SUMMARY"
}

output() { # NAME VALUE
  if [ -n "${GITHUB_OUTPUT:-}" ]; then printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; fi
}

check() {
  local fail_on=${PLAYBOOK_FAIL_ON:-error} line status=0 format=pretty
  local sarif=${PLAYBOOK_SARIF:-} junit=${PLAYBOOK_JUNIT:-}
  local -a options paths
  case $fail_on in
    error | warning | never) ;;
    *) stop 'PLAYBOOK_FAIL_ON can be error, warning or never.' 'PLAYBOOK_FAIL_ON admite error, warning o never.' ;;
  esac
  options=(check --fail-on "${fail_on/never/error}")
  if [ -n "${PLAYBOOK_CONFIG:-}" ]; then options+=("--config=$PLAYBOOK_CONFIG"); fi
  if [ -n "${PLAYBOOK_BASELINE:-}" ]; then options+=("--baseline=$PLAYBOOK_BASELINE"); fi
  if [ -n "$site" ]; then options+=("--site=$site"); fi
  paths=(--)
  while IFS= read -r line; do
    if [ -n "$line" ]; then paths+=("$line"); fi
  done <<<"${PLAYBOOK_PATH:-.}"
  one_line PLAYBOOK_SARIF "$sarif"
  one_line PLAYBOOK_JUNIT "$junit"
  find_tool

  playbook "${options[@]}" --format json "${paths[@]}" >"$work/result.json" || status=$?
  output exit-code "$status"
  if [ "$status" -gt 1 ]; then exit 2; fi
  if [ "${GITHUB_ACTIONS:-}" = true ] && [ "${PLAYBOOK_ANNOTATIONS:-true}" != false ]; then format=github; fi
  # What the command tells beside the result was told above.
  playbook "${options[@]}" --format "$format" "${paths[@]}" 2>/dev/null || true
  if [ -n "$sarif" ]; then
    playbook "${options[@]}" --format sarif "${paths[@]}" >"$sarif" 2>/dev/null || true
    output sarif-file "$sarif"
  fi
  if [ -n "$junit" ]; then playbook "${options[@]}" --format junit "${paths[@]}" >"$junit" 2>/dev/null || true; fi
  if wants_summary; then
    playbook "${options[@]}" --format markdown "${paths[@]}" >>"$GITHUB_STEP_SUMMARY" 2>/dev/null || true
    link_checklist pre-push 'Open the pre-push checklist for this commit' \
      'Abrir la lista de verificación previa al envío para esta confirmación'
  fi
  node -e '
    const { summary } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    for (const name of ["verdict", "errors", "warnings"]) console.log(name + "=" + summary[name]);
  ' "$work/result.json" | while IFS='=' read -r name value; do output "$name" "$value"; done
  if [ "$fail_on" = never ]; then return 0; fi
  return "$status"
}

# Asks until the deployed commit answers. Whether it does is for `verify` to say.
wait_for_commit() { # URL
  local deadline=$((SECONDS + ${PLAYBOOK_WAIT:-1200})) answer
  say "Waiting until $1 answers with ${sha:0:7}." "Se espera a que $1 responda con ${sha:0:7}."
  while true; do
    answer=$(node -e '
      fetch(process.argv[1], { signal: AbortSignal.timeout(10000) })
        .then((response) => (response.ok ? response.text() : ""))
        .then((text) => process.stdout.write(text.slice(0, 65536)), () => undefined);
    ' "$1")
    case $answer in *"${sha:0:7}"*) return ;; esac
    if [ "$SECONDS" -ge "$deadline" ]; then return; fi
    sleep "${PLAYBOOK_INTERVAL:-10}"
  done
}

verify() {
  local url=${PLAYBOOK_URL:-} path=${PLAYBOOK_VERSION_PATH:-} status=0
  local -a options
  one_line PLAYBOOK_URL "$url"
  if [ -z "$url" ]; then stop 'PLAYBOOK_URL is empty.' 'PLAYBOOK_URL está vacía.'; fi
  options=(verify)
  if [ -n "${PLAYBOOK_HEALTH_PATH:-}" ]; then options+=("--health-path=$PLAYBOOK_HEALTH_PATH"); fi
  if [ -n "$path" ] && [ -n "$sha" ]; then options+=("--version-path=$path" "--expect-version=$sha"); fi
  if [ -n "$site" ]; then options+=("--site=$site"); fi
  if [ -n "${COOLIFY_URL:-}" ] && [ -n "${COOLIFY_TOKEN:-}" ]; then
    options+=("--wait=${PLAYBOOK_WAIT:-1200}s")
  else
    # A secret that nobody has set is empty.
    unset COOLIFY_URL COOLIFY_TOKEN
  fi
  find_tool
  if [ -n "$path" ] && [ -n "$sha" ]; then wait_for_commit "${url%/}$path"; fi
  if wants_summary; then
    playbook "${options[@]}" --format markdown -- "$url" >"$work/report.md" || status=$?
    cat "$work/report.md"
    cat "$work/report.md" >>"$GITHUB_STEP_SUMMARY"
    link_checklist post-deploy 'Open the post-deploy checklist for this deployment' \
      'Abrir la lista de verificación posterior al despliegue' "$url"
  else
    playbook "${options[@]}" -- "$url" || status=$?
  fi
  output exit-code "$status"
  return "$status"
}

case $task in
  check | verify) "$task" ;;
  *) stop "There is no task \"$task\": check or verify." "No existe la tarea «$task»: check o verify." ;;
esac
