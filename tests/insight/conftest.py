from tests.insight.months import month

__all__ = ["month"]
