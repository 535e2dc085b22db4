"""A FastAPI endpoint that receives inFakt's webhooks."""

import os

from fastapi import FastAPI, Request, Response

from infakt import errors, webhooks

app = FastAPI()
SEEN = webhooks.SQLiteSeenStore("webhooks.sqlite3")


@app.post("/webhooks/infakt")
async def take_webhook(request: Request) -> Response:
    """Respond with 200 to a handled event, 401 to a forged one and 503 to one being handled."""
    body, signature = await request.body(), request.headers.get(webhooks.SIGNATURE_HEADER)
    try:
        with webhooks.receive(body, signature, os.environ["INFAKT_WEBHOOK_SECRET"], seen=SEEN) as webhook:
            if webhook:
                print("to do:", webhook.event)
    except errors.WebhookError as error:
        return Response(status_code=error.status)
    return Response(webhooks.handshake(body), media_type="application/json")
