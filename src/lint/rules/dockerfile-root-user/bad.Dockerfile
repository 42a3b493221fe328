FROM node:24.4-alpine  # expect: dockerfile-root-user `FROM`
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
