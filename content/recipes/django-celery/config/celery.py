import os
from pathlib import Path

from celery import Celery
from celery.signals import after_task_publish, beat_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("config")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@beat_init.connect
def note_what_beat_sends(**_: object) -> None:
    """In beat alone: after each task that Redis took, the file is renewed that healthcheck.py looks at."""
    sent = Path(os.environ.get("BEAT_FILE", "/tmp/beat-sent"))
    after_task_publish.connect(lambda **_: sent.touch(), weak=False)
