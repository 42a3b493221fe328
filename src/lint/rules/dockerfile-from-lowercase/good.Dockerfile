# The application.
FROM ghcr.io/example/base:1.4.0 as base
workdir /app
copy . .
cmd ["/app/server"]
