from tests.channels.conftest import mail_server, postbox
from tests.insight.months import month

__all__ = ["mail_server", "month", "postbox"]
