"""A TLS certificate for a server on this machine, made on the spot with trustme."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

from bridge.errors import UsageError

if TYPE_CHECKING:
    import trustme


class Certificate:
    """A server certificate and the authority that signed it; both exist in memory only.

    ``ca_pem`` is the authority's certificate, PEM, for clients to trust.
    """

    def __init__(self, authority: trustme.CA, leaf: trustme.LeafCert) -> None:
        self.ca_pem: bytes = authority.cert_pem.bytes()
        self._leaf = leaf

    def server_context(self) -> ssl.SSLContext:
        """A context for a server that presents this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._leaf.configure_cert(context)
        return context


def make_certificate(*hosts: str) -> Certificate:
    """Make a certificate for these host names and IP addresses.

    Raises:
        UsageError: trustme is not installed.

    """
    try:
        import trustme
    except ImportError:
        raise UsageError(
            "A certificate can only be made with trustme: pip install 'weex-bridge[tls]'."
        ) from None
    authority = trustme.CA()
    return Certificate(authority, authority.issue_cert(*hosts))
