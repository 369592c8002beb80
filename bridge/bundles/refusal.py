"""What is said of a bundle that no framework can run."""

from __future__ import annotations

from bridge.bundles.code import framework_of_code

#: The frameworks whose bundles can be run.
HOSTED = ("Vue", "Rax")


def refusal(source: str, name: str) -> str:
    """Why a bundle for ``Weex``, the language of ``.we`` files, is not run, and the way out.

    A template for apps put that name on every bundle whose entry was no ``.vue`` file. No phone
    runs those either.

    Args:
        source: the bundle's text.
        name: what the bundle is called.
    """
    needs = framework_of_code(source)
    if needs in HOSTED:
        return (
            f"{name} says that it is for Weex, the language of .we files, but its code is for "
            f'{needs}: let its bundler write // {{ "framework": "{needs}" }} into its first line'
        )
    return (
        f"{name} is made for Weex, the language of .we files, which no framework runs any more: "
        f"build it for {' or '.join(HOSTED)}"
    )
