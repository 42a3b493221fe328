FROM node:24.4-alpine AS web
WORKDIR /app
COPY . .
USER node
EXPOSE 8080  # expect: dockerfile-expose-mismatch `8080`
CMD ["node", "server.js"]

FROM node:24.4-alpine AS admin
WORKDIR /app
COPY . .
USER node
EXPOSE 4000 9229/tcp 5353/udp  # expect: dockerfile-expose-mismatch `5353/udp`
CMD ["node", "admin.js"]

FROM node:24.4-alpine  # expect: dockerfile-expose-mismatch `FROM`
WORKDIR /app
COPY . .
USER node
CMD ["node", "status.js"]
