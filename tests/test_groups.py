"""Tests that share a port, a folder or a process run on one worker."""

import os

import pytest

pytestmark = pytest.mark.xdist_group("together")


def test_the_runner_knows_the_groups(request):
    """With a runner that passes the marks over, groups would be mixed and nobody would notice."""
    has_workers = "PYTEST_XDIST_WORKER" in os.environ
    assert request.node.nodeid.endswith("@together") or not has_workers
