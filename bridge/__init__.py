"""A headless Weex device: unmodified Weex JavaScript, its native halves in Python."""

__version__ = "0.1.0"
