# The stages are pinned to exact versions. Digests would pin them harder, but hide from a reader what they are.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
# The tests need a browser, the build does not.
ENV PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 ASTRO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Where the site will live: canonical links and the site map carry it.
ARG SITE_URL=https://playbook.example.com
RUN npm run build \
    && node scripts/deploy/compress.ts dist/site

FROM debian:12.12-slim
# The very server and module that the tests of this repository run.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
    && rm -rf /var/lib/apt/lists/*
COPY scripts/deploy/nginx.conf /etc/nginx/nginx.conf
COPY scripts/deploy/start.sh /usr/local/bin/start-playbook
COPY --from=build /app/dist/site /srv/playbook
USER www-data
# A mistake in the configuration ends the build, while the old container still runs.
RUN mkdir -p /tmp/playbook && nginx -t -c /etc/nginx/nginx.conf && rm -r /tmp/playbook
EXPOSE 8080
STOPSIGNAL SIGQUIT
CMD ["start-playbook"]
