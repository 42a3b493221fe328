# The version of Node.js.
ARG VERSION=24.4-alpine
FROM node:${VERSION}
WORKDIR /app
COPY . .
USER node
CMD ["node", "server.js"]
