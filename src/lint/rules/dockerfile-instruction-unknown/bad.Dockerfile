FROM node:24.4-alpine
WORKDIR /app
COPPY . .  # expect: dockerfile-instruction-unknown `COPPY`
RUN npm ci &&
    npm run build  # expect: dockerfile-instruction-unknown `npm`
# The port of the application.
EXPSOE 3000  # expect: dockerfile-instruction-unknown `EXPSOE`
USER node
CMD ["node", "server.js"]
