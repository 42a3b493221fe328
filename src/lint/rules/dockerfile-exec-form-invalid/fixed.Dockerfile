FROM ghcr.io/example/base:1.4.0
WORKDIR /app
# The server.
ENTRYPOINT ["/app/server"]
CMD ["--port", "3000", "--host", "0.0.0.0"]
