FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
CMD ["/app/server"]
RUN <<SCRIPT  # expect: dockerfile-heredoc-unclosed `RUN`
mkdir -p /data
  SCRIPT
