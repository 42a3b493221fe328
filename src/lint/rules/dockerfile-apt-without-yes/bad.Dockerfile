FROM debian:13.1-slim
RUN apt-get update && apt-get install --no-install-recommends ca-certificates  # expect: dockerfile-apt-without-yes `install`
RUN <<SCRIPT
set -e
apt-get update
apt install curl # for the healthcheck  # expect: dockerfile-apt-without-yes `install`
SCRIPT
USER nobody
CMD ["/bin/app"]
