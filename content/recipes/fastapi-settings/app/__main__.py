"""Starts the server, or says which variables are wrong: all of them at once, before anything listens."""

import sys

import uvicorn
from pydantic import ValidationError

from app.settings import get_settings, problems_of

try:
    settings = get_settings()
except ValidationError as error:
    problems = problems_of(error)
    print(f"settings: {len(problems)} wrong", file=sys.stderr)
    for problem in problems:
        print(f"settings: {problem}", file=sys.stderr)
    sys.exit(78)

print(f"settings: {settings!r}", flush=True)
uvicorn.run(
    "app.main:app",
    host="0.0.0.0",
    port=8000,
    log_level=settings.log_level,
    # The proxy is the only way in, because no port is published: its X-Forwarded-Proto is believed.
    proxy_headers=True,
    forwarded_allow_ips="*",
    server_header=False,
)
