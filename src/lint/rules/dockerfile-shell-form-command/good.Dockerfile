FROM ghcr.io/example/base:1.4.0 AS tools
CMD ls
FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
ENTRYPOINT ["/app/start"]
CMD /app/migrate && exec /app/server --port "$PORT"
