import pytest

from sopgen.check.posts import mentions, names_actor


def received(text: str) -> list[tuple[str, str]]:
    return [(mention.post, mention.written) for mention in mentions(text) if mention.receives]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Membagikan formulir kpd kasi", [("kepala seksi", "kasi")]),
        (
            "Menyampaikan kepada masing-masing Kabid dan Sekretariat",
            [("kepala bidang", "Kabid"), ("sekretariat", "Sekretariat")],
        ),
        ("Memerintahkan stafnya untuk menghimpun", [("staf", "stafnya")]),
        ("Menyusun rancangan Peraturan Bupati", []),
        ("Menyerahkan kepada Kasubbag Perencanaan", [("kepala subbagian", "Kasubbag")]),
        ("Merekap kasiran", []),
    ],
)
def test_who_receives(text: str, posts: list[tuple[str, str]]) -> None:
    assert received(text) == posts


@pytest.mark.parametrize(
    ("text", "actor", "fits"),
    [
        ("kepada Kasubag", "Kasubbag Perencanaan", True),
        ("kepada Kasubag Keuangan", "Kasubbag Perencanaan", False),
        ("kepada Kasubag Keuangan", "kasubag", True),
        ("kepada Kepala Bagian", "Kabag", True),
        ("kepada Kasubid", "Kasubbag/Kasubbid", True),
        ("kepada Camat", "Sekretaris", False),
    ],
)
def test_a_mention_can_mean_an_actor(text: str, actor: str, fits: bool) -> None:
    (mention,) = mentions(text)
    assert names_actor(mention, actor) is fits
