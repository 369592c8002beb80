"""JS services of an app: what they give to its pages, and what they are told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device, Limits, UsageError, VirtualClock
from tests.devices import printed
from tests.npm import node_modules

SERVICE = """\
service.register(options.serviceName, {
  create(id, env) {
    console.log('create', env.framework, env.config === weex.config);
    return {
      instance: { Greeter: function Greeter(weex) { this.hail = () => weex.config.bundleUrl; } },
      add: (a, b) => a + b,
    };
  },
  refresh() { console.log('refresh'); },
  destroy() { console.log('destroy'); },
});
"""
USER = "console.log(new Greeter(weex).hail(), service.add(1, 2), typeof service.register)"
ROOT = "; new Vue({ el: '#root', render: (h) => h('div') })"
TOLD = "http://app.test/page.js 3 undefined"


@pytest.fixture
def service(tmp_path: Path) -> Path:
    file = tmp_path / "session.js"
    file.write_text(SERVICE)
    return file


class TestServices:
    @pytest.mark.parametrize("framework", ["", "Vue"])
    async def test_make_what_they_offer_before_the_page_and_hear_of_its_end(
        self, service: Path, framework: str
    ) -> None:
        device = Device(services={"session": service}, frameworks={"Vue": node_modules()})
        async with device:
            page = await device.open(
                source=USER + (ROOT if framework else ""),
                framework=framework or "none",
                bundle_url="http://app.test/page.js",
            )
            page.refresh({})
            await page.destroy()
        assert printed(page) == [f"create {framework} true", TOLD, "refresh", "destroy"]
        assert (page.errors, page.warnings) == ([], [])

    async def test_are_there_on_every_page_in_the_order_that_they_were_given(
        self, tmp_path: Path
    ) -> None:
        for name in "ab":
            script = "service.register(options.serviceName, { create() { console.log('%s') } })"
            (tmp_path / f"{name}.js").write_text(script % name)
        async with Device(services={n: tmp_path / f"{n}.js" for n in "ba"}) as device:
            pages = [await device.open(source="console.log('page')") for _ in range(2)]
        assert [printed(page) for page in pages] == [["b", "a", "page"]] * 2

    @pytest.mark.parametrize("clock", [None, VirtualClock()])
    async def test_that_pass_a_limit_end_the_page_before_its_script(
        self, tmp_path: Path, clock: VirtualClock | None
    ) -> None:
        (tmp_path / "s.js").write_text("while (true) {}")
        service, limits = {"s": tmp_path / "s.js"}, Limits(cpu=0.1)
        async with Device(services=service, limits=limits, clock=clock) as device:
            page = await device.open(source="console.log('page')")
            assert (await page.settled()).status == "limit"
        assert page.console == []

    async def test_keep_what_they_declare_to_themselves(self, tmp_path: Path) -> None:
        (tmp_path / "s.js").write_text("var secret = 1; // the end")
        async with Device(services={"s": tmp_path / "s.js"}) as device:
            page = await device.open(source="console.log(typeof secret, typeof options)")
        assert printed(page) == ["undefined undefined"]

    @pytest.mark.parametrize(
        ("script", "place"),
        [
            ("\nthrow new Error('no')", "2:11"),
            ("service.register('s', {\n create() { nowhere() } })", "2:13"),
            ("\n let a = ;", "2:10"),
        ],
    )
    async def test_that_fail_do_so_at_their_line_and_the_page_goes_on(
        self, tmp_path: Path, script: str, place: str
    ) -> None:
        (tmp_path / "s.js").write_text(script)
        async with Device(services={"s": tmp_path / "s.js"}) as device:
            page = await device.open(source="console.log('page')")
        (error,) = page.errors
        assert str(error.place) == f"{tmp_path / 's.js'}:{place}"
        assert [line.text for line in page.console] == ["page"]

    def test_that_cannot_be_read_are_refused_when_the_device_is_made(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"no file or folder '.*gone.js'"):
            Device(services={"gone": tmp_path / "gone.js"})
        with pytest.raises(UsageError, match="needs a name"):
            Device(services={"": tmp_path / "gone.js"})
