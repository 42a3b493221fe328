FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
CMD ["/app/migrate"]  # expect: dockerfile-command-twice `CMD`
CMD ["/app/server"]
