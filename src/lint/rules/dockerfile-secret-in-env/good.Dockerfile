FROM ghcr.io/example/base:1.4.0
WORKDIR /app
ARG SECRET_KEY_BASE=dummy-value-for-the-build
ENV SECRET_KEY=$SECRET_KEY_BASE TOKEN_FILE=/run/secrets/token GPG_FINGERPRINT=f81d4fae7dec11d0a76500a0c91e6bf6
COPY . .
CMD ["/app/server"]
