FROM --platform=linux/amd64 ghcr.io/example/tools:1.4.0 AS build
WORKDIR /app
COPY . .
RUN make

FROM --platform=linux/amd64 ghcr.io/example/base:1.4.0  # expect: dockerfile-platform-fixed `--platform=linux/amd64`
COPY --from=build /app /app
CMD ["/app/server"]
