FROM node:24-alpine AS development
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
USER node
CMD ["npm", "run", "dev"]

FROM development AS production
COPY src ./src
RUN ["npx", "vite", "build"]
CMD ["node", "src/server.js"]
