FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
ENV FLASK_RUN_HOST=localhost PORT=8000  # expect: dockerfile-loopback `localhost`
USER nobody
EXPOSE 8000
# The server itself.
CMD ["gunicorn", "--bind", "127.0.0.1:8000", "app:app"]  # expect: dockerfile-loopback `127.0.0.1`
