FROM node:24.4-alpine AS Builder
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM php:8.4-apache
COPY --from=builder /app/dist /var/www/html
COPY --from=0 /app/public /var/www/html/public
COPY --from=composer /usr/bin/composer /usr/bin/composer
COPY --from=ghcr.io/example/tools:1.0 /tool /usr/bin/tool
