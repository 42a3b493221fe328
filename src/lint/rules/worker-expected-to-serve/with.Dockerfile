FROM ruby:3.4
WORKDIR /app
COPY . .
RUN bundle install
USER nobody
HEALTHCHECK CMD ["curl", "-f", "http://127.0.0.1:3000/up"]
CMD ["bundle", "exec", "puma"]
