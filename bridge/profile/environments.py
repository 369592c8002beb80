"""What scripts find in ``WXEnvironment`` on each platform: believable values of one device each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# What the last Android SDK (0.28) reports on a common phone. Scripts tell native from web by
# `platform`, and both native names are recognised everywhere.
ANDROID: Mapping[str, object] = MappingProxyType(
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
)

IOS: Mapping[str, object] = MappingProxyType(
    {
        "platform": "iOS",
        "osName": "iOS",
        "osVersion": "12.4",
        "weexVersion": "0.28.0",
        "appName": "WeexApp",
        "appVersion": "1.0.0",
        "deviceModel": "iPhone11,2",
        "deviceWidth": 1125,
        "deviceHeight": 2436,
        "scale": 3,
        "logLevel": "log",
        "layoutDirection": "ltr",
    }
)

# Of weex-vue-render 1.0.36 in a desktop browser: read from the browser's `navigator`.
WEB: Mapping[str, object] = MappingProxyType(
    {
        "platform": "Web",
        "osName": "Linux",
        "osVersion": "",
        "weexVersion": "1.0.36",
        "appName": "Netscape",
        "appVersion": "5.0 (X11)",
        "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Firefox/78.0",
        "deviceModel": "",
        "deviceWidth": 750,
        "deviceHeight": 1334,
        "scale": 1,
        "dpr": 1,
        "rem": 75,
    }
)
