FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
ENV FLASK_RUN_HOST=0.0.0.0 PORT=8000
USER nobody
EXPOSE 8000
# The server itself.
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]
