from django.db import models


class Upload(models.Model):
    file = models.FileField(upload_to="uploads/")
    # Empty until the worker has read the file.
    sha256 = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
