# The application.
from ghcr.io/example/base:1.4.0  # expect: dockerfile-from-lowercase `from`
WORKDIR /app
COPY . .
CMD ["/app/server"]
