import os
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url

BASE_DIR = Path(__file__).resolve().parent.parent

# No default: a secret that is in the repository is none. start.sh says which variable is missing.
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
DEBUG = False

# The public address comes from Coolify, several separated by commas. Without one the stack runs on a laptop.
PUBLIC_ORIGINS = [origin.strip() for origin in os.environ.get("PUBLIC_ORIGINS", "").split(",") if origin.strip()]
IS_PUBLIC = any(origin.startswith("https://") for origin in PUBLIC_ORIGINS)

# 127.0.0.1 is the host that the healthcheck asks for.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *(urlsplit(origin).hostname or "" for origin in PUBLIC_ORIGINS)]
CSRF_TRUSTED_ORIGINS = [f"{url.scheme}://{url.netloc}" for url in map(urlsplit, PUBLIC_ORIGINS)]

# TLS ends at the proxy. It overwrites this header, and nobody else reaches the container: no port is published.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = IS_PUBLIC
CSRF_COOKIE_SECURE = IS_PUBLIC
# The proxy redirects to HTTPS. Here it would also redirect the healthcheck.
SECURE_SSL_REDIRECT = False

INSTALLED_APPS = ["django.contrib.staticfiles", "uploads"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# Nothing connects yet: the static files are collected without a database.
DATABASES = {"default": dj_database_url.config(conn_max_age=60, conn_health_checks=True)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Part of the image: collected while it is built, delivered by WhiteNoise.
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# On a volume: written while the application runs.
MEDIA_URL = "media/"
MEDIA_ROOT = BASE_DIR / "media"

REDIS_URL = os.environ.get("REDIS_URL", "")
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
# A task counts as done when it is done: one that a deployment interrupts runs again. It must bear that.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE = {
    # Also the sign of life of beat: see healthcheck.py.
    "report": {"task": "uploads.tasks.report", "schedule": 30.0, "options": {"expires": 25}},
}

USE_TZ = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
