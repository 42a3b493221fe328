ARG VERSION
FROM ghcr.io/example/base:1.4.0
ARG API_URL="https://example.com" OTHER
WORKDIR /app
COPY . .
CMD ["/app/server"]
