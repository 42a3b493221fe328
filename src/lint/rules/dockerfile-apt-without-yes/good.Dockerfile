FROM debian:13.1-slim
ARG APT_OPTIONS="-y"
RUN apt-get update && \
    apt-get -qq update && \
    apt-get install -yqq --no-install-recommends \
      # certificates
      ca-certificates && \
    apt-get -y install tzdata && apt-get install $APT_OPTIONS git && \
    rm -rf /var/lib/apt/lists/*
USER nobody
CMD ["/bin/app"]
