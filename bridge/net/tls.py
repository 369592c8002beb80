"""TLS: the context a connection is made with, and what its failures mean in words."""

from __future__ import annotations

import ssl
from functools import lru_cache

from bridge.errors import UsageError

# X509_V_ERR_… of OpenSSL's x509_vfy.h, in the words of someone who can do something about them.
_CERTIFICATE_FAULTS = {
    9: "is not valid yet",
    10: "has expired",
    18: "is self-signed, so no authority vouches for it",
    19: "is signed by an authority that is not trusted here (a self-signed one)",
    20: "is signed by an authority that is not trusted here",
    21: "is signed by an authority that is not trusted here",
    23: "has been revoked",
    62: "is for another host name",
    64: "is for another IP address",
}


# Alerts a server sends because of the client's certificate, by OpenSSL's names.
_ALERTS = {
    "TLSV13_ALERT_CERTIFICATE_REQUIRED": "the server wants a client certificate, and got none",
    "SSLV3_ALERT_HANDSHAKE_FAILURE": "the server refused the TLS handshake; it may want a client "
    "certificate",
    "TLSV1_ALERT_UNKNOWN_CA": "the server does not trust who signed the client certificate",
    "SSLV3_ALERT_BAD_CERTIFICATE": "the server refused the client certificate",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED": "the server refused the client certificate: it has expired",
    "SSLV3_ALERT_CERTIFICATE_REVOKED": "the server refused the client certificate: it was revoked",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN": "the server refused the client certificate",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE": "the server refused this kind of client certificate",
}


@lru_cache(maxsize=16)
def client_context(
    ca_file: str | None = None,
    insecure: bool = False,
    client_cert: str | None = None,
    client_key: str | None = None,
) -> ssl.SSLContext:
    """A context that trusts the system's authorities and those in ``ca_file`` (PEM).

    With ``insecure`` any certificate of any host will do. ``client_cert`` (PEM) is shown to servers
    that ask for one; ``client_key`` is its key, unless that is in the same file. Contexts are kept
    and shared: reading the system's authorities takes milliseconds.

    Raises:
        UsageError: A file cannot be read or used, or there is a key without a certificate.

    """
    context = ssl.create_default_context()
    if ca_file is not None:
        _trust(context, ca_file)
    if client_cert is not None:
        _identify(context, client_cert, client_key)
    elif client_key is not None:
        raise UsageError(f"the client key {client_key} needs a client certificate")
    if insecure:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _trust(context: ssl.SSLContext, ca_file: str) -> None:
    try:
        context.load_verify_locations(cafile=ca_file)
    except OSError as error:  # ssl.SSLError is one
        raise UsageError(
            f"{ca_file} cannot be used as a file of certificates to trust: {error}"
        ) from None


def _identify(context: ssl.SSLContext, client_cert: str, client_key: str | None) -> None:
    try:
        # With no password given, OpenSSL would ask for one on the terminal.
        context.load_cert_chain(client_cert, client_key, password="")
    except (OSError, ValueError) as error:
        key = f" with the key {client_key}" if client_key is not None else ""
        raise UsageError(
            f"{client_cert} cannot be used as a client certificate{key}: {error}"
        ) from None


def describe(error: ssl.SSLError, plain: str = "ws") -> str:
    """What went wrong, as the end of a sentence: "… failed: the server's certificate …".

    ``plain`` is the scheme without TLS, which may be what was meant.
    """
    if isinstance(error, ssl.SSLCertVerificationError):
        fault = _CERTIFICATE_FAULTS.get(error.verify_code)
        return f"the server's certificate {fault or f'was refused: {error.verify_message}'}"
    if error.reason in _ALERTS:
        return _ALERTS[error.reason]
    if error.reason in {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"}:
        return f"the server does not speak TLS on this port; is it {plain}: instead of {plain}s:?"
    return f"TLS: {(error.reason or str(error)).replace('_', ' ').lower()}"
