FROM ghcr.io/example/base:1.4.0 AS build
WORKDIR /app
COPY . .
FROM ghcr.io/example/tools:1.4.0 AS Build  # expect: dockerfile-stage-name-twice `Build`
WORKDIR /tools
FROM ghcr.io/example/base:1.4.0
COPY --from=build /tools /tools
CMD ["/app/server"]
