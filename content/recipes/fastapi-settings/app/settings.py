from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """Every variable that the application reads: one name, one type, one place."""

    model_config = SettingsConfigDict(
        # Coolify passes on a variable that nobody filled in as an empty text: here it counts as missing.
        env_ignore_empty=True,
        # A wrong value may be a secret: the log names the variable, not the value.
        hide_input_in_errors=True,
        frozen=True,
    )

    api_token: SecretStr = Field(min_length=32)
    contact_email: str = Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
    public_url: HttpUrl | None = None
    # Without NoDecode, pydantic-settings reads a list as JSON before any validator sees the text.
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()
    page_size: int = Field(default=50, ge=1, le=500)
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("cors_origins", mode="before")
    @classmethod
    def split_at_commas(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())

    @field_validator("cors_origins")
    @classmethod
    def must_be_origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            url = HttpUrl(origin)
            if url.path not in (None, "/") or url.query is not None:
                raise ValueError("an origin has a scheme and a host, and no path")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def in_lower_case(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value


@lru_cache
def get_settings() -> Settings:
    """Read once: a variable that changes in Coolify arrives with a new container."""
    return Settings.model_validate({})


def problems_of(error: ValidationError) -> list[str]:
    """One line for each variable, with its name as it is written in Coolify."""
    return [f"{'.'.join(str(part) for part in one['loc']).upper()}: {one['msg']}" for one in error.errors()]
