"""What each platform has in the global scope, and what cannot be shown of it."""

from __future__ import annotations

from bridge.profile.rows import Row, Rules, on
from bridge.profile.vocabulary import Config, Console, Globals, LogLevel


class ScopeRules(Rules):
    """What a platform has in the global scope."""

    console_methods = Row(
        "`console`",
        on(doc=Console.WEB, android=Console.WEEX, ios=Console.WEEX, web=Console.WEB),
        source="JS console.js (debug, log, info, warn, error); H5: the browser's own",
    )
    log_level = Row(
        "`WXEnvironment.logLevel`",
        on(
            doc=LogLevel.HEEDED,
            android=LogLevel.HEEDED,
            ios=LogLevel.HEEDED,
            web=LogLevel.IGNORED,
        ),
        source="JS console.js, which leaves the console alone where `platform` is 'Web'",
    )
    config_env = Row(
        "`weex.config.env`",
        on(doc=Config.SAME, android=Config.COPY, ios=Config.COPY, web=Config.SAME),
        source="its page: strictly equal; JS init.js: JSON of it, as is all that is given to "
        "`createInstanceContext` comes as JSON; H5 env/weex.js",
    )
    native_names = Row(
        "`nativeLog`, `global`, `requireModule`, `getJSFMVersion`",
        on(
            doc=Globals.PRESENT,
            android=Globals.PRESENT,
            ios=Globals.PRESENT,
            web=Globals.ABSENT,
        ),
        source="JS weex_instance_binding.cpp:56-66, init.js:189-204; H5: only `weex`",
    )
    require = Row(
        "`require('@weex-module/…')`",
        on(
            doc=Globals.PRESENT,
            android=Globals.ABSENT,
            ios=Globals.ABSENT,
            web=Globals.ABSENT,
        ),
        source="JS: not defined for Vue bundles; H5: only `weex.require`",
    )
    leftovers = Row(
        "`process`, `__weex_require_module__`, in bundles",
        on(
            doc=Globals.PRESENT,
            android=Globals.ABSENT,
            ios=Globals.ABSENT,
            web=Globals.ABSENT,
        ),
        source="JS framework 0.20.6 gave the function; a global `{ env: {} }` is in all, but now "
        "pages have scopes of their own: weex_runtime.cpp:636-735, WXBridgeContext.m:528-565",
    )
    web_globals = Row(
        "`WebSocket`, `URL`, `Event` and the rest of the web",
        on(
            doc=Globals.ABSENT,
            android=Globals.ABSENT,
            ios=Globals.ABSENT,
            web=Globals.PRESENT,
        ),
        source="JS: not available in Vue bundles; H5: the browser",
    )
