"""Asks the server in the same container; 127.0.0.1, because localhost may mean ::1 first."""

import os
import sys
import urllib.error
import urllib.request

port = os.environ.get("PORT", "8000")
try:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=4) as answer:
        print(f"health: {answer.status}")
except urllib.error.HTTPError as error:
    sys.exit(f"health: {error.code}")
except OSError as error:
    sys.exit(f"health: {error}")
