"""What the renderer without a browser draws, looked at pixel by pixel."""

from __future__ import annotations

import base64
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from bridge.layout import Viewport, layout
from bridge.paint import png
from tests.examples import examples
from tests.layout.trees import El, div, el, text

SCREEN = Viewport(100, 100)
RED, BLUE, WHITE, GREEN = (255, 0, 0), (0, 0, 255), (255, 255, 255), (0, 128, 0)


def drawn(
    root: El,
    images: dict[str, Path | str] | None = None,
    scroll: dict[str, tuple[float, float]] | None = None,
) -> Image.Image:
    data = png(root, layout(root, SCREEN, scroll or {}), images=images or {})
    return Image.open(BytesIO(data))


def uri(*colours: tuple[int, int, int]) -> str:
    picture = Image.new("RGB", (len(colours) * 10, 10))
    for at, ink in enumerate(colours):
        picture.paste(ink, (at * 10, 0, at * 10 + 10, 10))
    out = BytesIO()
    picture.save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def dark(picture: Image.Image) -> int:
    """How many pixels are rather dark."""
    return sum(picture.convert("L").histogram()[:128])


def test_a_picture_is_as_large_as_the_screen_and_white() -> None:
    picture = drawn(div())
    assert picture.size == (100, 100)
    assert picture.getpixel((50, 50)) == WHITE


@pytest.mark.parametrize(
    "ink", ["red", "RED", "#f00", "#ff0000", "#FF0000FF", "rgb(255, 0, 0)", "rgba(255,0,0,1)"]
)
def test_a_background_is_drawn_where_the_box_is(ink: str) -> None:
    picture = drawn(div(div(left=10, top=20, width=30, height=40, backgroundColor=ink)))
    assert [picture.getpixel(at) for at in ((10, 20), (39, 59), (9, 20), (40, 60))] == [
        *(RED, RED, WHITE, WHITE)
    ]


@pytest.mark.parametrize("ink", ["no-colour", "#ff", "rgb(1,2)", "rgba(a,b,c,d)", 5, None, ""])
def test_what_is_no_colour_draws_nothing(ink: object) -> None:
    assert drawn(div(backgroundColor=ink)).getpixel((50, 50)) == WHITE


def test_half_transparent_colours_mix_with_what_is_below() -> None:
    picture = drawn(div(backgroundColor="rgba(255,0,0,0.5)"))
    assert picture.getpixel((5, 5)) == pytest.approx((255, 127, 127), abs=1)
    group = drawn(div(div(height=100, backgroundColor="red"), opacity=0.5))
    assert group.getpixel((5, 5)) == pytest.approx((255, 127, 127), abs=1)


def test_borders_are_inside_the_box_each_in_its_colour() -> None:
    picture = drawn(
        div(borderWidth=10, borderColor="red", borderLeftColor="blue", borderBottomWidth=0)
    )
    places = ((5, 50), (50, 5), (95, 50), (50, 95))
    assert [picture.getpixel(at) for at in places] == [BLUE, RED, RED, WHITE]


def test_round_corners_are_left_out_without_seams() -> None:
    picture = drawn(div(div(width=80, height=80, borderRadius=40, backgroundColor="red")))
    assert picture.getpixel((2, 2)) == WHITE
    inside = picture.crop((15, 15, 65, 65))
    assert inside.getcolors() == [(2500, RED)]


def test_a_gradient_goes_where_it_says() -> None:
    picture = drawn(div(backgroundImage="linear-gradient(to right, red, blue)"))
    left, middle, right = (picture.getpixel((x, 50)) for x in (1, 50, 98))
    assert left == pytest.approx(RED, abs=6)
    assert middle == pytest.approx((127, 0, 127), abs=6)
    assert right == pytest.approx(BLUE, abs=6)


def test_a_shadow_falls_outside_the_box() -> None:
    picture = drawn(
        div(div(width=40, height=40, margin=20, boxShadow="10px 10px 0 red"), padding=0)
    )
    assert picture.getpixel((65, 65)) == RED
    assert picture.getpixel((40, 40)) == WHITE


def test_a_transform_moves_what_is_drawn() -> None:
    box = div(
        div(width=20, height=20, backgroundColor="red", transform="translate(30px, 50%) scale(2)")
    )
    picture = drawn(box)
    assert picture.getpixel((10, 10)) == WHITE
    assert [picture.getpixel(at) for at in ((25, 5), (55, 35))] == [RED, RED]
    turned = div(
        width=40, height=4, top=48, left=30, backgroundColor="red", transform="rotate(90deg)"
    )
    assert drawn(div(turned)).getpixel((50, 35)) == RED


def test_scrollers_clip_and_show_where_they_were_scrolled_to() -> None:
    scroller = el("scroller", div(height=200, backgroundColor="red"), height=50)
    scroller.children = [*scroller.children, div(height=100, backgroundColor="blue")]
    root = div(scroller)
    assert drawn(root).getpixel((50, 60)) == WHITE
    assert drawn(root, scroll={scroller.ref: (0, 180)}).getpixel((50, 30)) == BLUE


def test_fixed_boxes_lie_on_top_and_out_of_every_clip() -> None:
    fixed = div(position="fixed", top=80, left=0, width=10, height=10, backgroundColor="blue")
    scroller = el("scroller", div(fixed, height=20), height=50)
    picture = drawn(div(scroller, div(height=50, backgroundColor="red")))
    assert [picture.getpixel(at) for at in ((5, 85), (50, 85))] == [BLUE, RED]


def test_hidden_boxes_take_room_and_are_not_drawn() -> None:
    hidden = div(div(height=10, backgroundColor="red"), visibility="hidden", height=50)
    picture = drawn(div(hidden, div(height=50, backgroundColor="blue")))
    assert [picture.getpixel(at) for at in ((5, 5), (5, 55))] == [WHITE, BLUE]


def test_text_is_drawn_in_its_box_and_its_colour() -> None:
    picture = drawn(div(text("WWW", color="red", fontSize=30), padding=10))
    found = picture.crop((10, 10, 100, 45)).getcolors(10000)
    assert found is not None
    assert RED in [ink for _, ink in found]
    assert dark(drawn(div(text("W", fontSize=30, textAlign="right"))).crop((60, 0, 100, 40))) > 20
    assert dark(drawn(div(text("W", fontSize=30, textAlign="right"))).crop((0, 0, 60, 40))) == 0


def test_wide_characters_are_boxes_of_their_size() -> None:
    picture = drawn(div(text("中文", fontSize=40)))
    assert dark(picture.crop((0, 0, 40, 47))) > 20
    assert dark(picture.crop((40, 0, 80, 47))) == dark(picture.crop((0, 0, 40, 47)))


@pytest.mark.parametrize(
    ("fit", "inks"),
    [("stretch", [RED, BLUE]), ("cover", [RED, BLUE]), ("contain", [WHITE, WHITE])],
)
def test_an_image_is_fitted_as_its_resize_says(fit: str, inks: list[object]) -> None:
    image = el("image", attrs={"src": uri(RED, BLUE), "resize": fit}, width=100, height=100)
    picture = drawn(div(image))
    assert [picture.getpixel(at) for at in ((5, 5), (95, 5))] == inks
    assert picture.getpixel((25, 50)) == RED


def test_images_come_from_data_or_from_what_the_caller_gives(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.new("RGB", (5, 5), GREEN).save(file)
    here = el("image", attrs={"src": "logo"}, width=100, height=50)
    path = el("image", attrs={"src": str(file)}, width=100, height=50)
    picture = drawn(div(here, path), {"logo": file})
    assert picture.getpixel((50, 25)) == GREEN
    assert picture.getpixel((3, 55)) == (238, 238, 238)  # a page's own path is not opened


def test_an_image_that_cannot_be_read_is_a_grey_box() -> None:
    for src in (
        "http://example.test/a.png",
        "data:image/png;base64,AAAA",
        "data:,",
        "data:;base64,@",
    ):
        image = el("image", attrs={"src": src}, width=100, height=100)
        assert drawn(div(image)).getpixel((3, 3)) == (238, 238, 238)


def test_components_are_drawn_so_that_they_are_known() -> None:
    on = drawn(div(el("switch", attrs={"checked": "true"}, width=100, height=60)))
    off = drawn(div(el("switch", width=100, height=60)))
    assert [on.getpixel((20, 30)), off.getpixel((80, 30))] == [(76, 217, 100), (229, 229, 229)]
    assert [on.getpixel((70, 30)), off.getpixel((30, 30))] == [WHITE, WHITE]
    dots = el("indicator", itemSelectedColor="red", itemColor="blue", itemSize=10)
    picture = drawn(div(el("slider", div(), div(), dots, attrs={"index": 1}, height=100)))
    assert [picture.getpixel(at) for at in ((40, 80), (60, 80))] == [BLUE, RED]


def test_an_input_shows_its_value_or_its_placeholder() -> None:
    def written(**attrs: object) -> Image.Image:
        return drawn(div(el("input", attrs=attrs, color="red", placeholderColor="blue")))

    def inks(picture: Image.Image) -> list[object]:
        return [ink for _, ink in picture.getcolors(10000) or []]

    assert RED in inks(written(value="WWW", placeholder="WWW"))
    assert BLUE in inks(written(placeholder="WWW"))


@pytest.mark.parametrize(
    "style",
    [
        {"borderRadius": "1e6", "backgroundColor": "red"},
        {"borderWidth": 9, "borderStyle": "dashed", "borderTopColor": "red"},
        {"boxShadow": "5px 5px 1e6px red"},
        {"backgroundImage": "linear-gradient(33deg, red, blue)"},
    ],
)
def test_boxes_and_texts_far_larger_than_the_screen_are_drawn_at_once(
    style: dict[str, object],
) -> None:
    # Pillow's arcs and texts took minutes and gigabytes for these: what hangs ends the test run.
    words = text("Wide 中 " * 500, fontSize=1e6, position="absolute")
    assert drawn(div(div(words, width=1e6, height=1e6, **style))).size == (100, 100)


STYLES = st.dictionaries(
    st.sampled_from(
        (
            *("backgroundColor", "backgroundImage", "borderRadius", "borderWidth"),
            *("borderStyle", "borderTopColor", "boxShadow", "transform"),
            *("transformOrigin", "opacity", "color", "fontSize", "width", "height"),
            *("overflow", "left", "textDecoration"),
        )
    ),
    st.one_of(
        st.sampled_from(
            (
                *("red", "#12", "rgba(1,2,3,.5)", "linear-gradient(to top, red, blue, green)"),
                *("linear-gradient(45deg,red)", "dashed", "hidden", "rotate(30deg) scale(0)"),
                *("translate(1e9px) rotate(x)", "3px 4px 5px black", "underline", "left 200%"),
            )
        ),
        st.floats(),
        st.integers(-50, 400),
        st.text(max_size=8),
        st.none(),
    ),
    max_size=5,
)


@given(STYLES, STYLES, st.text(max_size=8))
@example({}, {"borderRadius": 0.125, "backgroundColor": "red"}, "0")
@settings(max_examples=examples(100), deadline=None)
def test_whatever_styles_say_a_picture_comes_of_it(
    outer: dict[str, object], inner: dict[str, object], words: str
) -> None:
    root = div(El("div", outer, {}, [El("text", inner, {"value": words})]))
    assert drawn(root).size == (100, 100)
