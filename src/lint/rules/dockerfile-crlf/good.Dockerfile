FROM ghcr.io/example/base:1.4.0
# The folders.
RUN mkdir -p /data && \
    chown app /data
CMD ["/app/server"]
