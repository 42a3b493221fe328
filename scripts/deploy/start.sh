#!/bin/sh
# Starts the web server as process 1, after it has written down which commit runs.
set -eu

umask 022
mkdir -p /tmp/playbook/live

# Coolify withholds SOURCE_COMMIT from builds unless told otherwise, and puts it into every container. It may be a word
# such as HEAD, which names no commit.
case "${SOURCE_COMMIT:-}" in
  '' | *[!0-9a-f]*) ;;
  *)
    sed -E "s/\"commit\":(null|\"[0-9a-f]*\")/\"commit\":\"${SOURCE_COMMIT}\"/" /srv/playbook/version.json \
      > /tmp/playbook/live/version.json
    ;;
esac

exec nginx -c /etc/nginx/nginx.conf -g 'daemon off;'
