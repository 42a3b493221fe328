#!/bin/sh
# One image, three processes: the argument says which. Any failure ends the container with its reason in the log.
set -eu

: "${DJANGO_SECRET_KEY:?DJANGO_SECRET_KEY is not set}"
: "${DATABASE_URL:?DATABASE_URL is not set}"
: "${REDIS_URL:?REDIS_URL is not set}"

# exec: the program is process 1 and receives the signal to stop.
case "${1:-}" in
  web)
    # Only here: worker and beat start when web is healthy, on a database that is migrated.
    echo 'start: migrations'
    python manage.py migrate --noinput
    echo 'start: web'
    exec gunicorn config.wsgi:application --bind 0.0.0.0:8000 --workers 2 --access-logfile -
    ;;
  worker)
    echo 'start: worker'
    exec celery --app config worker --loglevel info --concurrency "${WORKER_CONCURRENCY:-2}"
    ;;
  beat)
    echo 'start: beat'
    exec celery --app config beat --loglevel info --pidfile '' --schedule /tmp/beat-schedule
    ;;
  *)
    echo 'start: say web, worker or beat' >&2
    exit 64
    ;;
esac
