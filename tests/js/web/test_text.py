"""TextEncoder, TextDecoder and Blob, against what Python says of the same bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.js.web.world import World

FEW = settings(
    max_examples=examples(60),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def bytes_of(data: bytes) -> str:
    return f"Uint8Array.fromBase64({json.dumps(_base64(data))})"


def _base64(data: bytes) -> str:
    from base64 import b64encode

    return b64encode(data).decode()


@FEW
@given(texts=st.lists(st.text(), max_size=20))
def test_encoding_is_what_python_makes_of_a_text(world: World, texts: list[str]) -> None:
    source = f"{json.dumps(texts)}.map((text) => new TextEncoder().encode(text).toBase64())"
    assert world.value(source) == [_base64(text.encode()) for text in texts]


@FEW
@given(
    data=st.lists(
        st.binary(max_size=20)
        | st.lists(st.sampled_from([b"\xe2\x82\xac", b"\xf0\x9f", b"\xed\xa0", b"\xc0", b"a"])).map(
            b"".join
        ),
        max_size=20,
    )
)
def test_decoding_replaces_what_python_replaces(world: World, data: list[bytes]) -> None:
    listed = "[" + ",".join(bytes_of(each) for each in data) + "]"
    source = f"{listed}.map((bytes) => new TextDecoder('utf-8', {{ignoreBOM: true}}).decode(bytes))"
    assert world.value(source) == [each.decode("utf-8", "replace") for each in data]


@FEW
@given(data=st.binary(max_size=30), cuts=st.lists(st.integers(0, 30), max_size=4))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16le", "utf-16be", "windows-1252"])
def test_a_stream_decodes_to_what_the_whole_does(
    world: World, encoding: str, data: bytes, cuts: list[int]
) -> None:
    parts, at = [], 0
    for cut in sorted(cuts):
        parts.append(bytes_of(data[at : max(at, cut)]))
        at = max(at, cut)
    source = (
        f"(() => {{ const d = new TextDecoder('{encoding}'); const parts = [{','.join(parts)}];"
        f" return parts.map((part) => d.decode(part, {{stream: true}})).join('')"
        f" + d.decode({bytes_of(data[at:])}); }})()"
    )
    assert world.value(source) == world.value(
        f"new TextDecoder('{encoding}').decode({bytes_of(data)})"
    )


def test_a_long_text_survives(world: World) -> None:
    world.run("var long = 'aé€😀'.repeat(60000);")
    assert world.value("new TextDecoder().decode(new TextEncoder().encode(long)) === long") is True
    assert world.value("new TextEncoder().encode(long).length") == 60000 * 10


def test_lone_surrogates_are_replaced(world: World) -> None:
    assert world.value("[...new TextEncoder().encode('\\ud800a')]") == [0xEF, 0xBF, 0xBD, 0x61]


def test_encode_into_fills_what_fits(world: World) -> None:
    into = "((text, size) => new TextEncoder().encodeInto(text, new Uint8Array(size)))"
    assert world.value(f"{into}('a€b', 3)") == {"read": 1, "written": 1}
    assert world.value(f"{into}('a😀b', 6)") == {"read": 4, "written": 6}
    assert world.value("thrown(() => new TextEncoder().encodeInto('', new Int8Array(1)))") == (
        "TypeError"
    )


def test_labels_and_options(world: World) -> None:
    for label, name in [
        *((" UTF8\\n", "utf-8"), ("latin1", "windows-1252"), ("utf-16", "utf-16le")),
        *(("ascii", "windows-1252"), ("unicodefffe", "utf-16be")),
    ]:
        assert world.value(f"new TextDecoder('{label}').encoding") == name
    assert world.value("thrown(() => new TextDecoder('klingon'))") == "RangeError"
    fatal = "new TextDecoder('utf-8', {fatal: true})"
    assert world.value(f"thrown(() => {fatal}.decode(new Uint8Array([255])))") == "TypeError"
    mark = "new Uint8Array([0xef, 0xbb, 0xbf, 0x61])"
    assert world.value(f"new TextDecoder().decode({mark})") == "a"
    assert world.value(f"new TextDecoder('utf-8', {{ignoreBOM: true}}).decode({mark})") == "\ufeffa"
    assert world.value("new TextDecoder('latin1').decode(new Uint8Array([0x80, 0xe9]))") == "€é"


def test_views_are_decoded_from_their_own_bytes_only(world: World) -> None:
    buffer = "new Uint8Array([0x61, 0x62, 0x63, 0x64]).buffer"
    assert world.value(f"new TextDecoder().decode(new DataView({buffer}, 1, 2))") == "bc"
    assert world.value(f"new TextDecoder().decode({buffer})") == "abcd"
    assert world.value("thrown(() => new TextDecoder().decode('text'))") == "TypeError"


# -- Blob ----------------------------------------------------------------------------------------


def test_a_blob_joins_its_parts(world: World) -> None:
    world.run(
        "var blob = new Blob(['a€', new Uint8Array([98]), new Uint8Array([120, 99]).subarray(1),"
        " new Blob(['d']), 5], {type: 'Text/PLAIN'});"
    )
    assert world.value("blob.text()") == "a€bcd5"
    assert world.value("[blob.size, blob.type, String(blob)]") == [8, "text/plain", "[object Blob]"]
    assert (
        world.value("blob.arrayBuffer().then((b) => b instanceof ArrayBuffer && b.byteLength)") == 8
    )


def test_a_blob_keeps_its_bytes(world: World) -> None:
    world.run("var bytes = new Uint8Array([97]); var blob = new Blob([bytes]); bytes[0] = 98;")
    world.run("blob.bytes().then((copy) => { copy[0] = 99; });")
    assert world.value("blob.text()") == "a"


def test_a_part_of_a_blob(world: World) -> None:
    world.run("var blob = new Blob(['0123456789'], {type: 'a'});")
    for arguments, text in [
        *(("2, 5", "234"), ("-3", "789"), ("5, 2", ""), ("0, -8", "01"), ("8, 99", "89")),
        *(("", "0123456789"), ("NaN, 1", "0")),
    ]:
        assert world.value(f"blob.slice({arguments}).text()") == text
    assert world.value("[blob.slice(0).type, blob.slice(0, 1, 'B/c').type]") == ["", "b/c"]


def test_wrong_parts_and_options(world: World) -> None:
    for wrong in ("new Blob('text')", "new Blob(1)", "new Blob([], 1)", "Blob([])"):
        assert world.value(f"thrown(() => {wrong})") == "TypeError", wrong
    assert world.value("thrown(() => new Blob([], {endings: 'x'}))") == "TypeError"
    assert world.value("new Blob(['a\\r\\nb\\rc\\n'], {endings: 'native'}).text()") == "a\nb\nc\n"
    assert world.value("new Blob([], {type: 'a\\u0100'}).type") == ""
