FROM ghcr.io/example/base:1.4.0
WORKDIR /app
COPY . .
RUN <<-SCRIPT
	mkdir -p /data
	SCRIPT
RUN echo "a << b <<c"
CMD ["/app/server"]
