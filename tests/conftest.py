"""Settings of hypothesis that hold for every test: repeatable, and not a matter of how busy the machine is."""

from hypothesis import HealthCheck, settings

settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")
