ARG BASE=ghcr.io/example/tools:latest
FROM ${BASE} AS build  # expect: dockerfile-latest-base `${BASE}`
WORKDIR /app
COPY . .
FROM ghcr.io/example/base  # expect: dockerfile-latest-base `ghcr.io/example/base`
COPY --from=build /app /app
CMD ["/app/server"]
