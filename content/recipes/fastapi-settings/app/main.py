import secrets
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.settings import Settings, get_settings

NOTES = [f"Note {number}" for number in range(1, 1001)]

Configured = Annotated[Settings, Depends(get_settings)]
Bearer = Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]

known = get_settings()
app = FastAPI(
    title="Notes",
    description=f"Questions: {known.contact_email}",
    servers=[{"url": str(known.public_url)}] if known.public_url else None,
)
app.add_middleware(
    CORSMiddleware,
    allow_origins=known.cors_origins,
    allow_methods=["GET"],
    allow_headers=["Authorization"],
)


def has_token(settings: Configured, bearer: Bearer) -> None:
    expected = settings.api_token.get_secret_value().encode()
    if not secrets.compare_digest(bearer.credentials.encode(), expected):
        raise HTTPException(401, "The token is wrong.")


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/api/request")
def request_as_seen(request: Request) -> dict[str, str | None]:
    """What the application believes about the visitor's address: it must be the public one."""
    return {"scheme": request.url.scheme, "host": request.url.hostname}


@app.get("/api/notes")
def notes(settings: Configured, page: int = 1) -> list[str]:
    start = (max(page, 1) - 1) * settings.page_size
    return NOTES[start : start + settings.page_size]


@app.get("/api/settings", dependencies=[Depends(has_token)])
def settings_as_read(settings: Configured) -> Settings:
    """What arrived, for those who hold the token. Secrets are shown as asterisks."""
    return settings
