#!/bin/sh
# One image, three processes: the argument says which. Any failure ends the container with its reason in the log.
set -eu

: "${DB_PASSWORD:?DB_PASSWORD is not set}"
case "${APP_KEY:-}" in
  base64:?*) ;;
  *)
    echo 'start: APP_KEY is not set' >&2
    exit 78
    ;;
esac

# Empty on a laptop, where Coolify sets no address.
export APP_URL="${APP_URL:-http://127.0.0.1:8000}"

# Only now: caches that are made while the image is built would hold its variables, not those of Coolify.
php artisan optimize

# exec: the program is process 1 and receives the signal to stop.
case "${1:-}" in
  web)
    # Only here: worker and scheduler start when web is healthy, on a database that is migrated.
    echo 'start: migrations'
    php artisan migrate --force
    echo 'start: web'
    exec frankenphp php-server --listen :8000 --root /app/public --access-log
    ;;
  worker)
    echo 'start: worker'
    # retry_after of the queue is 90 seconds: a job must end before it is handed out again.
    exec php artisan queue:work --tries=3 --timeout=60 --sleep=3
    ;;
  scheduler)
    echo 'start: scheduler'
    exec php artisan schedule:work
    ;;
  *)
    echo 'start: say web, worker or scheduler' >&2
    exit 64
    ;;
esac
