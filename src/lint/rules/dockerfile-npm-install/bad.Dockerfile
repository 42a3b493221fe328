FROM node:24.4-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-audit && npm cache clean --force # smaller  # expect: dockerfile-npm-install `install`
COPY . .
USER node
CMD ["node", "server.js"]
