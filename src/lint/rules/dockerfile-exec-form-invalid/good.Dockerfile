FROM ghcr.io/example/base:1.4.0
WORKDIR /app
RUN [ -f settings.json ] || cp default.json settings.json
RUN [[ "a" == "b" ]] || true
ENTRYPOINT ["/app/server"]
CMD [ "--port", "3000" ]
