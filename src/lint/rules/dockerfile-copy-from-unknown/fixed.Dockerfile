FROM node:24.4-alpine AS builder
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM nginx:1.29-alpine
# The application as it was built.
COPY --from=builder /app/dist /usr/share/nginx/html
COPY --from=assets /app/public /usr/share/nginx/html
COPY --from=1 /app/extra /usr/share/nginx/html
RUN --mount=type=bind,from=tools,target=/mnt cp /mnt/tool /usr/bin/

FROM alpine:3.22 AS tools
USER nobody
COPY --from=0 /app/dist /srv
CMD ["httpd", "-f", "-h", "/srv"]
