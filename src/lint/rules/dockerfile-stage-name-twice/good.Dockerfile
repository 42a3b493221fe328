FROM ghcr.io/example/base:1.4.0 AS build
WORKDIR /app
COPY . .
FROM ghcr.io/example/tools:1.4.0 AS tools
WORKDIR /tools
FROM ghcr.io/example/base:1.4.0
COPY --from=build /app /app
COPY --from=tools /tools /tools
CMD ["/app/server"]
