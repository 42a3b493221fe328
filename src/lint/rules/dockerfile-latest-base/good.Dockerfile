ARG BASE
ARG VERSION=1.4.0
FROM ${BASE} AS tools
FROM ghcr.io/example/base:${VERSION} AS build
WORKDIR /app
FROM build AS last
FROM scratch AS empty
FROM ghcr.io/example/base@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
CMD ["/app/server"]
