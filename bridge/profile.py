"""The platforms a device can be, as data: what scripts find in ``WXEnvironment``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Profile:
    """One platform. ``environment`` is what ``WXEnvironment`` holds on it."""

    name: str
    environment: Mapping[str, object]


DOC = Profile(
    name="doc",
    # What the last Android SDK (0.28) reports on a common phone. Scripts tell native from web by
    # `platform`, and both native names are recognised everywhere.
    environment=MappingProxyType(
        {
            "platform": "android",
            "osName": "android",
            "osVersion": "9",
            "weexVersion": "0.28.0",
            "appName": "WeexApp",
            "appVersion": "1.0.0",
            "cacheDir": "/data/user/0/com.example.weexapp/cache",
            "deviceModel": "Pixel 3",
            "deviceWidth": 1080,
            "deviceHeight": 2160,
            "scale": 2.75,
            "logLevel": "log",
            "layoutDirection": "ltr",
        }
    ),
)
"""The default: every program that works on Android, on iOS or on H5 works here."""
