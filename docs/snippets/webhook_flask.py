"""A Flask route that receives inFakt's webhooks."""

import os

from flask import Flask, Response, request

from infakt import errors, webhooks

app = Flask(__name__)
SEEN = webhooks.SQLiteSeenStore("webhooks.sqlite3")


@app.post("/webhooks/infakt")
def take_webhook() -> Response:
    """Respond with 200 to a handled event, 401 to a forged one and 503 to one being handled."""
    body, signature = request.get_data(), request.headers.get(webhooks.SIGNATURE_HEADER)
    try:
        with webhooks.receive(body, signature, os.environ["INFAKT_WEBHOOK_SECRET"], seen=SEEN) as webhook:
            if webhook:
                print("to do:", webhook.event)
    except errors.WebhookError as error:
        return Response(status=error.status)
    return Response(webhooks.handshake(body), mimetype="application/json")
