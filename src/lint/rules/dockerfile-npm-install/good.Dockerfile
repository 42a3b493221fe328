FROM node:24.4-alpine AS tools
WORKDIR /tools
COPY package*.json ./
RUN npm install
FROM node:24.4-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install -g npm@11.5.1 && npm ci && npm install sharp@0.34.1 --no-save
COPY --from=tools /tools /tools
COPY yarn.lock ./
RUN yarn --frozen-lockfile --production=false
USER node
CMD ["node", "server.js"]
