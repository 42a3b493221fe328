FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
# Coolify sets HOST to 0.0.0.0 in every container.
ENV HOST=localhost DATABASE_HOST=127.0.0.1 HOSTNAME=0.0.0.0
USER nobody
EXPOSE 8000
ENTRYPOINT ["python", "-m", "uvicorn", "app:app"]
CMD ["--host", "0.0.0.0", "--port", "8000"]
