FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
# SOURCE_COMMIT reaches the container at run time.
ARG SOURCE_COMMIT_DATE
CMD ["/app/server"]
