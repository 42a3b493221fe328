from django.urls import path

from uploads import views

urlpatterns = [
    path("", views.index, name="index"),
    path("health", views.health, name="health"),
    path("media/<path:path>", views.media, name="media"),
]
