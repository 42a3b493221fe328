FROM --platform=$BUILDPLATFORM ghcr.io/example/tools:1.4.0 AS build
WORKDIR /app
COPY . .
RUN make

FROM ghcr.io/example/base:1.4.0
COPY --from=build /app /app
CMD ["/app/server"]
