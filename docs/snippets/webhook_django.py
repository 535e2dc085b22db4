"""A Django view that receives inFakt's webhooks."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from infakt import errors, webhooks

SEEN = webhooks.SQLiteSeenStore("webhooks.sqlite3")


@csrf_exempt
def take_webhook(request: HttpRequest) -> HttpResponse:
    """Respond with 200 to a handled event, 401 to a forged one and 503 to one being handled."""
    body, signature = request.body, request.headers.get(webhooks.SIGNATURE_HEADER)
    try:
        with webhooks.receive(body, signature, settings.INFAKT_WEBHOOK_SECRET, seen=SEEN) as webhook:
            if webhook:
                print("to do:", webhook.event)
    except errors.WebhookError as error:
        return HttpResponse(status=error.status)
    return HttpResponse(webhooks.handshake(body) or b"", content_type="application/json")
