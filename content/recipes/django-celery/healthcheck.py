"""Says whether the process of this container works: each kind is asked in its own way."""

import os
import socket
import sys
import time
import urllib.error
import urllib.request

# Beat sends a task every 30 seconds and notes it in this file (config/celery.py).
BEAT_FILE = os.environ.get("BEAT_FILE", "/tmp/beat-sent")
BEAT_SILENCE = 120


def web() -> str | None:
    """Asks the server; 127.0.0.1, because localhost may mean ::1 first."""
    port = os.environ.get("PORT", "8000")
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=4):
            return None
    except urllib.error.HTTPError as error:
        return f"the server answers {error.code}"
    except OSError as error:
        return f"the server does not answer: {error}"


def worker() -> str | None:
    """Asks the worker of this container through Redis: a worker that lost its queue does not answer."""
    from config.celery import app

    name = f"celery@{socket.gethostname()}"
    try:
        answer = app.control.inspect(destination=[name], timeout=5).ping()
    except Exception as error:
        return f"Redis does not answer: {error}"
    return None if answer and name in answer else f"{name} does not answer"


def beat() -> str | None:
    """Beat listens nowhere: what counts is that it sent something lately."""
    try:
        silence = time.time() - os.path.getmtime(BEAT_FILE)
    except FileNotFoundError:
        return "beat has sent nothing yet"
    return None if silence < BEAT_SILENCE else f"beat has sent nothing for {silence:.0f} seconds"


if __name__ == "__main__":
    problem = {"web": web, "worker": worker, "beat": beat}[sys.argv[1]]()
    print(f"health: {problem or 'ok'}")
    sys.exit(1 if problem else 0)
