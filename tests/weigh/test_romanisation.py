"""Names as different systems of writing over, or languages, would spell them."""

import pytest

from dragoman.weigh.names import tokens
from dragoman.weigh.romanisation import family_keys, one_indonesian, one_romanised, romanised_blocks


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Wong Wing Ming", "Huang Yongming"),
        ("Kwok Chi Keung", "Guo Zhiqiang"),
        ("Ts'ai Ming-hui", "Cai Minghui"),
    ],
)
def test_a_cantonese_name_is_one_with_what_it_may_be_in_pinyin(a, b):
    """Each syllable of a Cantonese given name stands for those of Mandarin that it may be, and they meet under a key."""
    assert one_romanised(tokens(a), tokens(b))
    assert family_keys(tokens(a)) & family_keys(tokens(b))


def test_two_cantonese_names_of_one_family_are_two():
    """A syllable that is never that of the other name tells two apart."""
    assert not one_romanised(tokens("Wong Wing Ming"), tokens("Huang Yonghui"))
    assert not one_romanised(tokens("Lau Wing Ming"), tokens("Huang Yongming"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ali Reza Moradi", "Alireza Moradi"),
        ("Noureddine Haddad", "Nur al-Din Haddad"),
        ("Gamal Naguib", "Jamal Najib"),
        ("Hossein Mirdamadian", "Hussein Mir-Damadian"),
    ],
)
def test_words_run_together_or_not_are_one_name(a, b):
    """Compounds that usage writes in one word or in two, and the letters of a country's own usage, are one."""
    assert one_romanised(tokens(a), tokens(b))
    assert romanised_blocks(tokens(a)) & romanised_blocks(tokens(b))


def test_old_and_present_spelling_of_indonesian():
    """A name in the old spelling is one with the present, but a sound that is in neither makes another."""
    assert one_indonesian(("soetjipto",), ("sucipto",))
    assert one_indonesian(("djoko", "soedarmo"), ("joko", "sudarmo"))
    assert not one_indonesian(("joko",), ("yoko",))
    assert not one_indonesian(("sunarto",), ("sudarto",))
