FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
ARG SOURCE_COMMIT=unknown  # expect: dockerfile-source-commit `SOURCE_COMMIT`
LABEL revision="$SOURCE_COMMIT"
CMD ["/app/server"]
