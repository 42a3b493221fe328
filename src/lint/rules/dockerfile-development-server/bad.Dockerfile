FROM node:24-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
USER node
CMD ["npm", "run", "dev"] # expect: dockerfile-development-server `"npm", "run", "dev"`
