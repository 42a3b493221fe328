FROM ghcr.io/example/base:1.4.0
WORKDIR /app
ENV PORT=3000 DB_PASSWORD="kX9v2TqLw7Zr"  # expect: dockerfile-secret-in-env `"kX9v2TqLw7Zr"`
ARG SESSION_SECRET=f81d4fae7dec11d0a76500a0c91e6bf6  # expect: dockerfile-secret-in-env `f81d4fae7dec11d0a76500a0c91e6bf6`
COPY . .
CMD ["/app/server"]
