FROM ghcr.io/example/base:1.4.0 AS base
WORKDIR /app
COPY . .
CMD ["/app/migrate"]

FROM base
ENTRYPOINT ["/app/server"]
CMD ["--port", "3000"]
