FROM node:24.4-alpine
WORKDIR /app
copy . .
RUN npm ci && \
    # the site itself
    npm run build
RUN <<SCRIPT
mkdir -p /data
chown node /data
SCRIPT
EXPOSE 3000
USER node
CMD ["node", "server.js"]
