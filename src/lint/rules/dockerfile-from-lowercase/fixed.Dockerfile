# The application.
FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
CMD ["/app/server"]
