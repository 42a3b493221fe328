import logging

from django import forms
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods
from django.views.static import serve

from uploads.models import Upload
from uploads.tasks import digest

logger = logging.getLogger(__name__)


class UploadForm(forms.ModelForm):
    class Meta:
        model = Upload
        fields = ["file"]


@require_http_methods(["GET", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            upload = form.save()
            # Not before the commit: the worker would look for a row that is not there yet.
            transaction.on_commit(lambda: digest.delay(upload.pk))
        return redirect("index")
    return render(request, "uploads/index.html", {"form": form, "uploads": Upload.objects.order_by("-pk")[:50]})


@require_GET
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Delivers uploads. As attachments: a page that somebody uploads must not run under this address."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Content-Disposition"] = "attachment"
    return response


@require_GET
def health(request: HttpRequest) -> JsonResponse:
    """200 if the process answers and its database too; 503 otherwise, with the reason in the log alone."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:
        logger.exception("health: the database does not answer")
        return JsonResponse({"status": "unavailable"}, status=503)
    return JsonResponse({"status": "ok", "https": request.is_secure()})
