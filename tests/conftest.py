"""What holds for every test: settings of hypothesis that are repeatable and no matter of how busy the machine is."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import repository

settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a repository of two documents."""
    monkeypatch.chdir(tmp_path)
    repository.begin(tmp_path)
    return tmp_path
