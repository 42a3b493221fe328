FROM debian:13.1-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
RUN <<SCRIPT
set -e
apt-get update
apt install -y curl # for the healthcheck
SCRIPT
USER nobody
CMD ["/bin/app"]
