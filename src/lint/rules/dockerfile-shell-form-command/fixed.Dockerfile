FROM ghcr.io/example/base:1.4.0
WORKDIR /app
# The server.
COPY . .
CMD ["node", "server.js", "--port=3000"]
