FROM ghcr.io/example/base:1.4.0
WORKDIR /app
# The server.
ENTRYPOINT ['/app/server']  # expect: dockerfile-exec-form-invalid `['/app/server']`
CMD ["--port", "3000", "--host" "0.0.0.0",]  # expect: dockerfile-exec-form-invalid `["--port", "3000", "--host" "0.0.0.0",]`
