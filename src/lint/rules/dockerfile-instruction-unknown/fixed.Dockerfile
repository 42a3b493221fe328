FROM node:24.4-alpine
WORKDIR /app
COPY . .
RUN npm ci &&
    npm run build
# The port of the application.
EXPOSE 3000
USER node
CMD ["node", "server.js"]
