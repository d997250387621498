"""How the model's property tests run: without a time limit for each example."""

from hypothesis import settings

# How long one example takes depends on what else the machine does; a hang is stopped by pytest.
settings.register_profile("model", deadline=None)
settings.load_profile("model")
