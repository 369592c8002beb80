"""TLS from the command line to a real server: what a script is told, and what a user."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from websockets.sync.server import ServerConnection, serve

from bridge.servers.echo import EchoServer
from tests.conformance.cases import ROOT
from tests.runner.command import CommandLine

SCRIPT = ROOT / "jsfixtures" / "conformance" / "secure.js"
ECHOED = ["echo: over TLS", "close: 1000"]
NOW = datetime.now(UTC)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Run:
    """What came of a run of the script."""

    code: int
    lines: list[str]
    stderr: str

    @property
    def why(self) -> str:
        """What onerror was told, without the address; nothing else but onclose may have come."""
        assert self.code == 0, self.stderr
        error, close = self.lines
        assert close == "close: 1006"
        before, failed, why = error.partition(" failed: ")
        if not failed:
            before, _, why = error.partition(" was lost: ")
        assert before.startswith("error: connection to wss://")
        return why


async def run(target: str, *options: object) -> Run:
    words = ("--quiet", "--until", "closed", "--map", f"wss://secure.test={target}")
    ran = await asyncio.to_thread(CommandLine(ROOT), *words, *map(str, options), str(SCRIPT))
    return Run(ran.code, ran.lines, ran.err)


@asynccontextmanager
async def echo_server(leaf: trustme.LeafCert | Path) -> AsyncIterator[str]:
    """An echo server that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if isinstance(leaf, Path):
        context.load_cert_chain(leaf)
    else:
        leaf.configure_cert(context)
    server = EchoServer()
    await server.start(tls=context)
    async with server:
        yield server.url


@contextmanager
def choosy_server(
    leaf: trustme.LeafCert, clients_of: trustme.CA, newest: ssl.TLSVersion
) -> Iterator[str]:
    """An echo server for clients of one authority.

    It runs on threads, because asyncio's servers drop a client without the alert that says why.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    context.verify_mode = ssl.CERT_REQUIRED
    clients_of.configure_trust(context)
    context.maximum_version = newest
    with serve(echo, "127.0.0.1", 0, ssl=context) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"wss://127.0.0.1:{server.socket.getsockname()[1]}"
        server.shutdown()
        thread.join()


def echo(client: ServerConnection) -> None:
    for message in client:
        client.send(message)


@contextmanager
def pem_file(blob: trustme.Blob) -> Iterator[Path]:
    with blob.tempfile() as name:
        yield Path(name)


def self_signed(folder: Path, host: str) -> Path:
    """A file with a key and a certificate for ``host`` that only it vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(NOW - DAY)
        .not_valid_after(NOW + DAY)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "self-signed.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA) -> Iterator[Path]:
    with pem_file(authority.cert_pem) as file:
        yield file


class TestTheServersCertificate:
    async def test_of_an_authority_in_the_file_of_ca_is_trusted(
        self, authority: trustme.CA, ca_file: Path
    ) -> None:
        async with echo_server(authority.issue_cert("127.0.0.1")) as url:
            ran = await run(url, "--ca", ca_file)
        assert (ran.code, ran.lines) == (0, ECHOED)

    async def test_of_an_unknown_authority_is_refused(self, authority: trustme.CA) -> None:
        async with echo_server(authority.issue_cert("127.0.0.1")) as url:
            ran = await run(url)
        assert ran.why.startswith("the server's certificate is signed by an authority that is not")

    async def test_that_is_self_signed_is_refused(self, tmp_path: Path) -> None:
        async with echo_server(self_signed(tmp_path, "localhost")) as url:
            ran = await run(url.replace("127.0.0.1", "localhost"))
        assert ran.why.startswith("the server's certificate is self-signed")

    async def test_that_is_self_signed_can_be_trusted_itself(self, tmp_path: Path) -> None:
        file = self_signed(tmp_path, "localhost")
        async with echo_server(file) as url:
            ran = await run(url.replace("127.0.0.1", "localhost"), "--ca", file)
        assert (ran.code, ran.lines) == (0, ECHOED)

    async def test_whatever_it_is_passes_with_insecure(self, tmp_path: Path) -> None:
        async with echo_server(self_signed(tmp_path, "other.example")) as url:
            ran = await run(url, "--insecure")
        assert (ran.code, ran.lines) == (0, ECHOED)

    async def test_for_another_host_is_refused(self, authority: trustme.CA, ca_file: Path) -> None:
        async with echo_server(authority.issue_cert("other.example")) as url:
            by_name = await run(url.replace("127.0.0.1", "localhost"), "--ca", ca_file)
            by_number = await run(url, "--ca", ca_file)
        assert by_name.why == "the server's certificate is for another host name"
        assert by_number.why == "the server's certificate is for another IP address"

    @pytest.mark.parametrize(
        ("begin", "end", "fault"),
        [(-2, -1, "has expired"), (1, 2, "is not valid yet")],
    )
    async def test_out_of_its_time_is_refused(
        self, authority: trustme.CA, ca_file: Path, begin: int, end: int, fault: str
    ) -> None:
        leaf = authority.issue_cert(
            "127.0.0.1", not_before=NOW + begin * DAY, not_after=NOW + end * DAY
        )
        async with echo_server(leaf) as url:
            ran = await run(url, "--ca", ca_file)
        assert ran.why == f"the server's certificate {fault}"


@pytest.mark.parametrize("newest", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
class TestTheClientsCertificate:
    async def test_is_shown_to_a_server_that_wants_one(
        self, authority: trustme.CA, ca_file: Path, newest: ssl.TLSVersion
    ) -> None:
        clients = trustme.CA()
        with (
            pem_file(clients.issue_cert("me").private_key_and_cert_chain_pem) as mine,
            choosy_server(authority.issue_cert("127.0.0.1"), clients, newest) as url,
        ):
            ran = await run(url, "--ca", ca_file, "--client-cert", mine)
        assert (ran.code, ran.lines) == (0, ECHOED)

    async def test_may_have_its_key_in_another_file(
        self, authority: trustme.CA, ca_file: Path, newest: ssl.TLSVersion
    ) -> None:
        clients = trustme.CA()
        leaf = clients.issue_cert("me")
        with (
            pem_file(leaf.cert_chain_pems[0]) as mine,
            pem_file(leaf.private_key_pem) as key,
            choosy_server(authority.issue_cert("127.0.0.1"), clients, newest) as url,
        ):
            ran = await run(url, "--ca", ca_file, "--client-cert", mine, "--client-key", key)
        assert (ran.code, ran.lines) == (0, ECHOED)

    async def test_missing_where_one_is_wanted_is_said(
        self, authority: trustme.CA, ca_file: Path, newest: ssl.TLSVersion
    ) -> None:
        with choosy_server(authority.issue_cert("127.0.0.1"), trustme.CA(), newest) as url:
            ran = await run(url, "--ca", ca_file)
        assert "want" in ran.why
        assert "a client certificate" in ran.why

    async def test_of_an_authority_unknown_to_the_server_is_said(
        self, authority: trustme.CA, ca_file: Path, newest: ssl.TLSVersion
    ) -> None:
        with (
            pem_file(trustme.CA().issue_cert("me").private_key_and_cert_chain_pem) as mine,
            choosy_server(authority.issue_cert("127.0.0.1"), trustme.CA(), newest) as url,
        ):
            ran = await run(url, "--ca", ca_file, "--client-cert", mine)
        assert ran.why == "the server does not trust who signed the client certificate"


class TestFilesThatCannotBeUsed:
    """Known before any script runs: exit code 2 and one sentence that names the file."""

    async def refused(self, *options: object) -> str:
        ran = await run("wss://127.0.0.1:1", *options)
        assert (ran.code, ran.lines) == (2, [])
        (sentence,) = ran.stderr.splitlines()
        return sentence.removeprefix("weex-run: ")

    @pytest.mark.parametrize("option", ["--ca", "--client-cert"])
    async def test_a_missing_one(self, tmp_path: Path, option: str) -> None:
        missing = tmp_path / "missing.pem"
        assert (await self.refused(option, missing)).startswith(f"{missing} cannot be used as a ")

    @pytest.mark.parametrize("option", ["--ca", "--client-cert"])
    async def test_one_that_holds_no_certificate(self, option: str) -> None:
        assert (await self.refused(option, SCRIPT)).startswith(f"{SCRIPT} cannot be used as a ")

    async def test_a_key_that_needs_a_password(self, authority: trustme.CA, tmp_path: Path) -> None:
        leaf = authority.issue_cert("me")
        key = serialization.load_pem_private_key(leaf.private_key_pem.bytes(), None)
        file = tmp_path / "mine.pem"
        file.write_bytes(
            leaf.cert_chain_pems[0].bytes()
            + key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.BestAvailableEncryption(b"secret"),
            )
        )
        assert f"{file} cannot be used as a client cert" in await self.refused(
            "--client-cert", file
        )

    async def test_a_key_without_a_certificate(self, ca_file: Path) -> None:
        assert await self.refused("--client-key", ca_file) == (
            f"the client key {ca_file} needs a client certificate"
        )
