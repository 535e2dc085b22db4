"""Log waits and rejections, without the URLs logged by the HTTP library."""

import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
logging.getLogger("httpx").setLevel(logging.WARNING)  # at INFO it logs every URL, with the values of filters
