FROM node:24.4-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY .env ./  # expect: dockerfile-git-or-env-copied `.env`
COPY ["./.git/", "/app/.git"]  # expect: dockerfile-git-or-env-copied `"./.git/"`
COPY . .
RUN apk add --no-cache git && \
    echo "$(git rev-parse --short HEAD)" > version.txt
RUN git describe --tags > tag.txt  # expect: dockerfile-git-or-env-copied `describe`
RUN VERSION=$(git rev-parse HEAD) npm run build  # expect: dockerfile-git-or-env-copied `rev-parse`
USER node
CMD ["node", "server.js"]
