"""A device without ``async``: the world moves inside calls, and no call hangs."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

import bridge
from bridge import (
    Defaults,
    ElementNotFound,
    ExpectationFailed,
    Response,
    UsageError,
    VirtualClock,
)
from bridge.errors import TimedOut
from bridge.sync import Device, Page, Peer
from tests.sync.page import APP

CHAT = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('wss://chat.example/room', 'v1');
ws.onopen = () => ws.send('hello');
ws.onmessage = (event) => console.log(event.data);
ws.onclose = (event) => console.log('closed', event.code);
"""


@pytest.fixture
def device() -> Iterator[Device]:
    core = bridge.Device(
        clock=VirtualClock(), portability="off", defaults=Defaults(trace=True), unrouted="error"
    )
    with Device(core) as device:
        yield device


def printed(page: Page) -> list[str]:
    return [line.text for line in page.console]


class TestPages:
    def test_what_a_script_printed_is_there_when_it_is_open(self, device: Device) -> None:
        page = device.open(source="Promise.resolve().then(() => console.log('later'))")
        assert printed(page) == ["later"]
        assert device.page is page
        assert device.pages == [page]

    def test_between_calls_nothing_happens(self) -> None:
        with Device() as device:
            page = device.open(source="setInterval(() => console.log('due'), 20)")
            came = printed(page)  # while it was opened
            time.sleep(0.1)
            assert printed(page) == came
            page.wait_until(lambda: len(printed(page)) > len(came))

    def test_time_stands_still_until_it_is_moved(self, device: Device) -> None:
        page = device.open(source="setInterval(() => console.log(performance.now()), 1000)")
        assert printed(page) == []
        device.clock.advance(2.5)
        assert printed(page) == ["1000", "2000"]
        assert device.clock.run_next() == 0.5
        assert device.clock.now() == 3
        assert page.still_open() == ("interval of 1000 ms, set at script.js:1:1",)

    def test_waiting_lets_no_more_time_pass_than_it_takes(self, device: Device) -> None:
        page = device.open(source="setInterval(() => console.log(performance.now()), 1000)")
        assert page.wait_until(lambda: printed(page)[2:]) == ["3000"]
        assert device.clock.now() == 3
        with pytest.raises(TimedOut, match="it is not so after 60 s; still open: interval of"):
            page.wait_until(lambda: False, timeout=60)
        assert device.clock.now() == 63

    def test_an_element_is_found_touched_and_waited_for(self, device: Device) -> None:
        page = device.open(source=APP)
        page.find(text="Count").tap()
        page.find(text="Count").tap()
        assert page.find("#count").text == "2"
        page.find(text="Later").tap()
        assert page.wait_for(text="now").type == "text"
        assert device.clock.now() == 3
        with pytest.raises(ElementNotFound, match=r"(?s)nothing.*It was waited for"):
            page.wait_for(text="never")

    def test_one_more_script_can_be_run_in_a_page(self, device: Device) -> None:
        page = device.open(source="globalThis.who = 'Ann'")
        page.run("setTimeout(() => console.log(who), 5); missing()", name="more.js")
        assert [str(error.place) for error in page.errors] == ["more.js:1:40"]
        device.clock.advance(1)
        assert printed(page) == ["Ann"]

    def test_a_page_can_be_destroyed_and_read_afterwards(self, device: Device) -> None:
        page = device.open(source="console.log('here'); setInterval(() => {}, 10)")
        page.destroy()
        assert device.pages == []
        assert (printed(page), page.still_open()) == (["here"], ())
        with pytest.raises(UsageError, match="the device has no page"):
            _ = device.page

    def test_a_picture_is_drawn(self, device: Device, tmp_path: Path) -> None:
        page = device.open(source=APP)
        page.screenshot(tmp_path / "new" / "page.png", browser=False)
        assert (tmp_path / "new" / "page.png").read_bytes().startswith(b"\x89PNG")

    def test_a_page_without_elements_has_no_picture(self, device: Device, tmp_path: Path) -> None:
        page = device.open(source="")
        with pytest.raises(UsageError, match="has no elements"):
            page.screenshot(tmp_path / "page.png")

    def test_what_pages_share_is_read_and_set(self, device: Device) -> None:
        page = device.open(source="weex.requireModule('modal').toast({ message: 'Saved' })")
        assert device.dialogs.toasts == ["Saved"]
        device.clipboard = "copied"
        assert device.clipboard == "copied"
        device.languages = ["de"]
        assert device.languages == ["de"]
        device.storage["name"] = "Ann"
        assert device.storage["name"] == "Ann"
        device.background()
        device.foreground()
        page.fire_global_event("geolocation", {"at": 1})
        assert page.errors == []


class TestPagesOverEachOther:
    FIRST = """
    const navigator = weex.requireModule('navigator');
    const body = weex.document.createElement('div');
    body.addEvent('click', () => navigator.push({ url: 'second.js' }));
    body.addEvent('viewappear', () => console.log('back'));
    weex.document.documentElement.appendChild(body);
    """
    SECOND = (
        APP
        + """
    const navigator = weex.requireModule('navigator');
    add('pop', 'Back', () => navigator.pop({}));
    """
    )

    def test_a_page_that_scripts_open_is_the_one_on_top_until_it_closes(
        self, device: Device
    ) -> None:
        route = device.route("https://app.example/second.js", Response(body=self.SECOND))
        first = device.open(source=self.FIRST, bundle_url="https://app.example/first.js")
        first.find("div").tap()
        second = device.page
        assert second is not first
        assert [request.method for request in route.requests] == ["GET"]
        assert [request.status for request in second.requests] == [200]
        second.find(text="Count").tap()
        assert second.find("#count").text == "1"
        second.find(text="Back").tap()
        assert (device.page, device.popped, second.has_left) == (first, [second], True)
        assert device.settled().status == "passed"
        assert device.seen_pages == [first, second]

    def test_a_finger_scrolls(self, device: Device) -> None:
        page = device.open(
            source="""
            const { document } = weex;
            const list = document.createElement('scroller', { style: { height: 500 } });
            const tall = document.createElement('div', { style: { height: 2000 } });
            list.addEvent('scroll', (event) => console.log(event.contentOffset.y));
            list.appendChild(tall);
            document.documentElement.appendChild(list);
            """
        )
        page.find("scroller").scroll_by(700)
        assert printed(page)[-1] == "-700"


class TestServers:
    def test_the_test_is_the_server(self, device: Device) -> None:
        route = device.route("wss://chat.example/*")
        page = device.open(source=CHAT)
        peer = route.next_peer()
        assert (peer.subprotocols, peer.is_connecting) == (["v1"], True)
        assert peer.expect("hello") == "hello"
        peer.send({"said": "hi"})
        assert printed(page) == ['{"said":"hi"}']
        peer.close(4000, "bye")
        assert printed(page)[-1] == "closed 4000"
        assert peer.expect_close(4000).was_clean
        assert [each.url for each in route.peers] == ["wss://chat.example/room"]

    def test_a_plain_function_can_answer(self, device: Device) -> None:
        def chat(peer: Peer) -> None:
            peer.send("welcome")
            peer.on_message(lambda message: peer.send(f"you said {message!s}"))

        device.route("wss://chat.example/*", chat)
        assert printed(device.open(source=CHAT)) == ["welcome", "you said hello"]

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_a_coroutine_function_can_wait(self, device: Device, wrapped: bool) -> None:
        async def chat(peer: bridge.Peer, *, code: int = 4001) -> None:
            await peer.expect("hello")
            await peer.delay(30)
            await peer.close(code)

        device.route("wss://chat.example/*", partial(chat, code=4001) if wrapped else chat)
        page = device.open(source=CHAT)
        device.clock.advance(29)
        assert printed(page) == []
        device.clock.advance(1)
        assert printed(page) == ["closed 4001"]

    def test_a_plain_function_that_waits_is_an_error_at_its_line(self, device: Device) -> None:
        def chat(peer: Peer) -> None:
            peer.expect("hello")

        device.route("wss://chat.example/*", chat)
        (error,) = device.open(source=CHAT).errors
        assert "peer.expect() waits, which a plain function cannot" in error.message
        assert error.place is not None
        assert error.place.file.endswith("test_device.py")

    def test_a_plain_function_that_hides_a_coroutine_is_told_so(self, device: Device) -> None:
        async def chat(peer: object) -> None: ...

        device.route("wss://chat.example/*", lambda peer: chat(peer))
        (error,) = device.open(source=CHAT).errors
        assert "give the route the `async def` itself" in error.message

    def test_what_is_expected_in_vain_fails_with_what_was_said(self, device: Device) -> None:
        route = device.route("wss://chat.example/*")
        device.open(source=CHAT)
        peer = route.next_peer()
        peer.expect("hello")
        peer.send("hi")
        said = r"page text 5 B 'hello'; server text 2 B 'hi'$"
        with pytest.raises(ExpectationFailed, match=f"but nothing came within 30 s; so.*{said}"):
            peer.expect("bye")
        assert device.clock.now() == 30
        with pytest.raises(ExpectationFailed, match=r"nothing came within 1\.5 s"):
            peer.expect_close(within=1.5)

    def test_another_message_than_expected_fails_at_once(self, device: Device) -> None:
        route = device.route("wss://chat.example/*")
        device.open(source=CHAT)
        with pytest.raises(ExpectationFailed, match=r"the page sent 'hello'; so far on wss:"):
            route.next_peer().expect("hola")
        assert device.clock.now() == 0

    def test_a_connection_that_does_not_come_is_not_waited_for_without_end(
        self, device: Device
    ) -> None:
        chat = device.route("wss://chat.example/*")
        other = device.route("wss://other.example/*")
        device.open(source=CHAT)
        chat.next_peer().accept()
        why = r"connected to wss://other\S+ within 30 s; .*: wss://chat.example/room \(1 sent, 0"
        with pytest.raises(TimedOut, match=why):
            other.next_peer()

    def test_what_is_due_at_the_last_moment_comes_in_time(self, device: Device) -> None:
        route = device.route("wss://chat.example/*")
        device.open(source=CHAT + "setTimeout(() => ws.send('last'), 5000)")
        peer = route.next_peer()
        peer.expect("hello")
        assert peer.expect("last", within=5) == "last"

    def test_a_refused_and_a_dropped_connection(self, device: Device) -> None:
        route = device.route("wss://chat.example/*")
        page = device.open(source=CHAT)
        route.next_peer().refuse(503)
        assert printed(page) == ["closed 1006"]
        page = device.open(source=CHAT)
        peer = route.next_peer()
        peer.accept()
        peer.drop()
        assert printed(page) == ["closed 1006"]

    def test_a_real_server_answers_though_time_stands_still(self) -> None:
        with Device(bridge.Device(clock=VirtualClock(), portability="off")) as device:
            page = device.open(
                source=CHAT.replace("wss://chat.example/room", "ws://echo.websocket.org")
            )
            page.wait_until(lambda: page.console)
            assert printed(page) == ["hello"]


class TestMistakes:
    async def test_a_coroutine_is_led_to_the_other_device(self) -> None:
        with pytest.raises(UsageError, match=r"inside `async def`, use bridge\.Device"):
            Device()

    def test_nothing_can_be_waited_for_inside_of_a_wait(self, device: Device) -> None:
        page = device.open(source="setInterval(() => {}, 1000)")
        with pytest.raises(UsageError, match=r"page.settled\(\) waits, which a plain function"):
            page.wait_until(lambda: page.settled())

    def test_a_closed_device_says_so(self) -> None:
        device = Device()
        device.close()
        device.close()
        with pytest.raises(UsageError, match=r"device.open\(\) comes too late"):
            device.open(source="")

    def test_real_time_cannot_be_moved(self) -> None:
        with Device() as device, pytest.raises(UsageError, match="goes by real time"):
            device.clock.advance(1)

    def test_what_fails_outside_of_any_call_fails_the_call_it_happened_in(
        self, device: Device
    ) -> None:
        class Outcome(BaseException):
            """What pytest.fail() raises is no Exception."""

        def chat(peer: Peer) -> None:
            raise Outcome

        device.route("wss://chat.example/*", chat)
        with pytest.raises(Outcome):
            device.open(source=CHAT)

    def test_asynchronous_things_can_be_awaited(self, device: Device) -> None:
        async def twice(number: int) -> int:
            await asyncio.sleep(0)
            return 2 * number

        assert device.run(twice(21)) == 42

    def test_a_route_can_be_taken_back(self, device: Device) -> None:
        route = device.route(re.compile("^wss:"))
        device.unroute(route)
        (error,) = device.open(source=CHAT).errors
        assert error.name == "Unrouted"


def test_fingers_scroll_and_sliders_go_on_inside_calls_whatever_the_clock() -> None:
    script = """
    const doc = weex.document;
    const body = doc.createBody('div');
    doc.documentElement.appendChild(body);
    const make = (type, parent, style, attr) => {
      const made = doc.createElement(type, { style, attr });
      parent.appendChild(made);
      return made;
    };
    const slider = make('slider', body, { height: 10 }, { autoPlay: true, interval: 60000 });
    for (let n = 0; n < 3; n += 1) make('div', slider, {}, {});
    slider.addEvent('change', (event) => console.log('slide', event.index));
    const list = make('list', body, { height: 100 }, {});
    for (let n = 0; n < 9; n += 1) {
      make('cell', list, { height: 50 }, {}).addEvent('appear', () => console.log('row', n));
    }
    make('loading', list, { height: 20 }, {}).addEvent('loading', () => console.log('more'));
    """
    for core in (None, bridge.Device(clock=VirtualClock())):
        with Device(core) as device:
            page = device.open(source=script)
            assert printed(page) == ["row 0", "row 1"]
            page.find("list").scroll_to(50)
            page.find("slider").swipe("left")
            page.find("slider").change(2)
            page.find("list").pull_up()
            assert printed(page)[2:5] == ["row 2", "slide 1", "slide 2"]
            assert printed(page)[-1] == "more"
