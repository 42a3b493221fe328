FROM ghcr.io/example/base:1.4.0
# The folders.
RUN <<SCRIPT  # expect: dockerfile-crlf `SCRIPT`
mkdir -p /data
chown app /data
SCRIPT
CMD ["/app/server"]
